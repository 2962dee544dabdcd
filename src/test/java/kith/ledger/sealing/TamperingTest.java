package kith.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import kith.KithTest;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.pathway.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest extends KithTest {

    @Autowired Engine engine;
    @Autowired OpenDatabase suite;
    OwnLedger ledger;

    @AfterAll void close() throws Exception { if (ledger != null) ledger.close(); }

    @ParameterizedTest @EnumSource void what_was_done_to_the_record_is_found_and_located(Tamper tamper) throws Exception {
        tampered(tamper, new Random(1));
    }

    @Tag("long") @Test void hundreds_of_random_tamperings_are_all_found() throws Exception {
        for (int seed = 0; seed < 500; seed++) tampered(Tamper.values()[seed % Tamper.values().length], new Random(seed));
    }

    @Test void a_database_rewritten_with_a_key_of_its_own_does_not_match_the_heads_kept_elsewhere() throws Exception {
        try (var rewritten = new OwnLedger(suite, clock)) {
            rewritten.tell(engine, 20);
            rewritten.sealer.seal();
            var elsewhere = Files.writeString(rewritten.keysFolder.resolve("copy"), heads(rewritten));

            try (var db = rewritten.superuser(); var statement = db.createStatement()) {
                statement.execute("update ledger.fact set content = convert_to(replace(convert_from(content, 'UTF8'), 'done', 'no-access'), 'UTF8')");
                statement.execute("delete from ledger.leaf; delete from ledger.head; delete from ledger.branch");
                db.commit();
            }
            for (var file : List.of("sealing.key", "sealing.pub", "last-head")) Files.deleteIfExists(rewritten.keysFolder.resolve(file));
            rewritten.anotherSealer().seal();

            assertThat(rewritten.wrong()).isEmpty();
            try (var db = rewritten.superuser()) {
                assertThat(rewritten.verify(db, List.of(elsewhere)).findings().wrong()).singleElement().asString().contains("head 0", "another one");
            }
        }
    }

    @Test void a_tree_signed_with_another_key_is_not_this_installation_s() throws Exception {
        try (var rewritten = new OwnLedger(suite, clock)) {
            rewritten.tell(engine, 20);
            rewritten.sealer.seal();
            try (var db = rewritten.superuser(); var statement = db.createStatement()) {
                statement.execute("delete from ledger.fact where id = (select id from ledger.leaf where n = 3); delete from ledger.leaf; delete from ledger.head; delete from ledger.branch");
                db.commit();
            }
            new Sealer(rewritten.database.as(Role.SEALER), new SealingKeys(Files.createTempDirectory(rewritten.keysFolder, "another")), clock).seal();

            assertThat(rewritten.wrong()).anyMatch(each -> each.contains("not signed by the key of this installation")).anyMatch(each -> each.contains("another one in the database"));
        }
    }

    @Test void a_ledger_cut_short_stays_known_though_sealing_goes_on() throws Exception {
        try (var cut = new OwnLedger(suite, clock)) {
            cut.tell(engine, 5);
            cut.sealer.seal();
            cut.tell(engine, 5);
            cut.sealer.seal();
            try (var db = cut.superuser()) {
                Tamper.CUT_THE_TAIL.at(db, new Random(0) { @Override public int nextInt(int bound) { return 0; } });
                db.commit();
            }
            cut.tell(engine, 5);
            cut.sealer.seal();

            assertThat(cut.wrong()).anyMatch(each -> each.startsWith("head 1") && each.contains("cut short"));
        }
    }

    private void tampered(Tamper tamper, Random random) throws Exception {
        try (var db = world().superuser()) {
            var fact = tamper.at(db, random);
            var wrong = ledger.verify(db, ledger.keys.witnesses()).findings().wrong();
            db.rollback();

            assertThat(wrong).as(tamper + " at " + fact).anyMatch(each -> each.contains(tamper.found));
            if (tamper.name().matches("EDIT_(CONTENT|SALT|TYPE|DAY|SOURCE)|BACKDATE|DELETE|EMPTY|.*CHILD")) assertThat(wrong).anyMatch(each -> each.startsWith("fact " + fact));
        }
    }

    private OwnLedger world() throws Exception {
        if (ledger != null) return ledger;
        ledger = new OwnLedger(suite, clock);
        try (var db = ledger.database.connect(Role.OWNER); var statement = db.createStatement()) {
            statement.execute("insert into ledger.source (id, label, file_date, cut_over, evidences, loaded_at) values ('file', 'A file', '2026-01-31', '2026-02-01', '{visit.made}', now())");
            statement.execute("""
                insert into access.worker (id, username, name, password_hash, added_at) values ('00000000-0000-7000-8000-000000000001', 'ana', 'Ana', 'x', '2026-01-01');
                insert into access.look (id, at, worker, what, outcome, canonical, salt)
                values ('00000000-0000-7000-8000-00000000000a', '2026-01-05T10:00:00Z', '00000000-0000-7000-8000-000000000001', 'the record', 'shown',
                    '{"at":"2026-01-05T10:00:00Z","id":"00000000-0000-7000-8000-00000000000a","outcome":"shown","people":["00000000-0000-7000-8000-0000000000cc"],"what":"the record","worker":"00000000-0000-7000-8000-000000000001"}', '\\x0102');
                insert into access.looked_at (person, at, look) values ('00000000-0000-7000-8000-0000000000cc', '2026-01-05T10:00:00Z', '00000000-0000-7000-8000-00000000000a')
                """);
        }
        for (int round = 0; round < 5; round++) {
            ledger.tell(engine, 160);
            ledger.sealer.seal();
        }
        assertThat(ledger.wrong()).isEmpty();
        return ledger;
    }

    private static String heads(OwnLedger ledger) throws Exception {
        var lines = new StringBuilder();
        try (var db = ledger.database.connect(Role.SEALER)) {
            for (long n = 0; Heads.find(db, n) != null; n++) lines.append(Heads.find(db, n).line()).append('\n');
        }
        return lines.toString();
    }
}
