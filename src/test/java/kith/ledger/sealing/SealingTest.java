package kith.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.KithTest;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.pathway.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SealingTest extends KithTest {

    @Autowired Engine engine;
    @Autowired OpenDatabase suite;
    OwnLedger ledger;

    @BeforeEach void open() throws Exception { ledger = new OwnLedger(suite, clock); }

    @AfterEach void close() throws Exception { ledger.close(); }

    /** Another transaction of the same server, statistics being taken for one, may hold back for a moment what can be sealed: the next sealing has it. @return how many leaves, at least so many within ten seconds */
    private long sealed(long atLeast) throws Exception {
        long leaves = ledger.sealer.seal();
        for (int tries = 0; leaves < atLeast && tries < 200; tries++) {
            Thread.sleep(50);
            leaves += ledger.sealer.seal();
        }
        return leaves;
    }

    @Test void what_was_recorded_is_sealed_once() throws Exception {
        ledger.tell(engine, 10);

        assertThat(sealed(20)).isEqualTo(20);
        assertThat(ledger.sealer.seal()).isZero();
        assertThat(ledger.wrong()).isEmpty();
    }

    @Test void a_tree_that_goes_on_has_the_same_root_as_one_made_at_once() throws Exception {
        for (int children : new int[] {1, 700, 3, 600}) {
            ledger.tell(engine, children);
            ledger.anotherSealer().seal();
        }

        assertThat(ledger.wrong()).isEmpty();
    }

    @Test void many_writers_and_several_sealers_leave_no_gap_and_no_fork() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 8).mapToObj(i -> (Callable<Object>) () -> {
                for (int n = 0; n < 5; n++) ledger.tell(engine, 3);
                return null;
            });
            var sealers = IntStream.range(0, 3).mapToObj(i -> ledger.anotherSealer()).map(sealer -> (Callable<Object>) () -> {
                for (int n = 0; n < 20; n++) sealer.seal();
                return null;
            });
            for (var done : threads.invokeAll(Stream.concat(writers, sealers).toList())) done.get();
        }
        ledger.sealer.sealNow();

        assertThat(number("select count(*) from ledger.leaf")).isEqualTo(8 * 5 * 6);
        assertThat(number("select max(n) + 1 from ledger.leaf")).isEqualTo(8 * 5 * 6);
        assertThat(ledger.wrong()).isEmpty();
    }

    @Test void a_transaction_that_was_open_during_a_sealing_is_sealed_by_the_next() throws Exception {
        try (var slow = ledger.database.connect(Role.OWNER); var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into ledger.source (id, label, file_date, cut_over, evidences, loaded_at) values ('a', 'a', '2026-01-01', '2026-01-01', '{}', now())");
            ledger.tell(engine, 2);
            assertThat(ledger.sealer.seal()).isZero();
            slow.commit();
        }

        assertThat(sealed(5)).isEqualTo(5);
        assertThat(ledger.wrong()).isEmpty();
    }

    @Test void after_a_restore_into_another_server_everything_is_sealed_once() throws Exception {
        ledger.tell(engine, 5);
        ledger.sealer.seal();
        try (var db = ledger.superuser(); var statement = db.createStatement()) {
            statement.execute("update ledger.fact set tx = (tx::text::bigint + 1000000000)::text::xid8");
            statement.execute("update ledger.head set watermark = '4000000000'");
            db.commit();
        }
        ledger.tell(engine, 5);

        assertThat(sealed(10)).isEqualTo(10);
        assertThat(ledger.wrong()).isEmpty();
    }

    @Test void a_fact_is_proved_by_a_short_path() throws Exception {
        ledger.tell(engine, 1300);
        ledger.sealer.seal();

        try (var db = ledger.database.connect(Role.SEALER)) {
            var head = Heads.last(db);
            for (long leaf : new long[] {0, 1023, 1024, 2047, 2048, 2599}) {
                var proof = Proof.of(db, leaf, head.size());
                assertThat(proof.root(head.size())).isEqualTo(head.root());
                assertThat(proof.path().size()).isLessThanOrEqualTo(12);
            }
        }
    }

    @Test void a_new_key_is_announced_by_the_old_one() throws Exception {
        ledger.tell(engine, 2);
        ledger.sealer.seal();
        var old = ledger.keys.trusted().orElseThrow();
        ledger.sealer.rotate();
        ledger.tell(engine, 2);
        ledger.sealer.seal();

        assertThat(ledger.keys.trusted().orElseThrow()).isNotEqualTo(old);
        assertThat(ledger.wrong()).isEmpty();
    }

    @Test void a_rotation_that_was_stopped_half_way_is_finished_by_the_next_sealing() throws Exception {
        ledger.tell(engine, 2);
        sealed(4);
        Files.copy(ledger.keysFolder.resolve("sealing.key"), ledger.keysFolder.resolve("before"));
        ledger.sealer.rotate();
        Files.move(ledger.keysFolder.resolve("sealing.key"), ledger.keysFolder.resolve("next.key"));
        Files.move(ledger.keysFolder.resolve("before"), ledger.keysFolder.resolve("sealing.key"));
        ledger.tell(engine, 2);

        assertThat(sealed(4)).isEqualTo(4);
        assertThat(ledger.wrong()).isEmpty();
    }

    @Test void nothing_is_sealed_with_a_key_that_nobody_announced() throws Exception {
        ledger.tell(engine, 2);
        ledger.sealer.seal();
        Files.delete(ledger.keysFolder.resolve("sealing.key"));
        ledger.tell(engine, 2);

        assertThatThrownBy(ledger.sealer::seal).hasMessageContaining("another key");
    }

    @Test void only_its_owner_reads_the_key() throws Exception {
        ledger.tell(engine, 1);
        ledger.sealer.seal();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ledger.keysFolder.resolve("sealing.key")))).isEqualTo("rw-------");
        assertThat(Files.readString(ledger.keysFolder.resolve("sealing.pub"))).contains("PUBLIC KEY").doesNotContain("PRIVATE");
    }

    @Test void not_even_the_owner_of_the_tables_changes_what_stands_there() throws Exception {
        ledger.tell(engine, 2);
        ledger.sealer.seal();

        for (var table : List.of("ledger.fact", "ledger.about", "ledger.words", "ledger.leaf", "ledger.head", "access.look"))
            for (var sql : table.equals("access.look") ? List.of("truncate access.look cascade") : List.of("delete from " + table, "truncate " + table + " cascade"))
                assertThatThrownBy(() -> asRole(Role.OWNER, sql)).as(sql).hasMessageContaining("refused");
        for (var sql : List.of("update ledger.fact set type = 'x'", "update ledger.about set person = gen_random_uuid()", "update ledger.words set text = 'x'",
            "update ledger.leaf set n = n + 1", "update ledger.head set size = 0", "update ledger.fact set content = null, salt = null"))
            assertThatThrownBy(() -> asRole(Role.OWNER, sql)).as(sql).hasMessageContaining("refused");
        assertThatThrownBy(() -> asRole(Role.SEALER, "update ledger.leaf set n = 0")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asRole(Role.ERASER, "update ledger.fact set content = 'x'")).hasMessageContaining("refused");
        assertThatThrownBy(() -> asRole(Role.ERASER, "delete from ledger.words")).hasMessageContaining("permission denied");
    }

    private void asRole(Role role, String sql) throws SQLException {
        try (var db = ledger.database.connect(role); var statement = db.createStatement()) {
            statement.execute("set kith.asker = 'system'");
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var db = ledger.database.connect(Role.OWNER); var statement = db.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
