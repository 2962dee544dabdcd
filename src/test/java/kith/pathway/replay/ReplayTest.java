package kith.pathway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import kith.KithTest;
import kith.access.Asker;
import kith.access.AskerTransactions;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.sealing.OwnLedger;
import kith.pathway.Engine;
import kith.pathway.Recording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ReplayTest extends KithTest {

    @Autowired Engine engine;
    @Autowired OpenDatabase suite;
    OwnLedger ledger;
    Replay replay;

    @BeforeEach void open() throws Exception {
        ledger = new OwnLedger(suite, clock);
        ledger.tell(engine, 30);
        ManyFacts.load(ledger.database.connect(Role.OWNER), engine, 50);
        replay = new Replay(ledger.database.as(Role.OWNER), engine);
    }

    @AfterEach void close() throws Exception { ledger.close(); }

    @Test void what_is_made_again_is_what_stands_there() throws Exception {
        var result = replay.verify();

        assertThat(result.people()).isEqualTo(81);
        assertThat(result.differing()).isZero();
        assertThat(number("select count(*) from pg_namespace where nspname = 'replay'")).isZero();
    }

    @Test void a_column_that_differs_is_told_with_both_values() throws Exception {
        run("update people.name set surname = 'Altered' where surname = 'Number7'");

        var result = replay.verify();

        assertThat(result.differing()).isEqualTo(1);
        assertThat(result.some()).singleElement().satisfies(each -> {
            assertThat(each.table()).isEqualTo("people.name");
            assertThat(each.column()).isEqualTo("surname");
            assertThat(each.live()).isEqualTo("Altered");
            assertThat(each.rebuilt()).isEqualTo("Number7");
        });
        assertThat(number("select count(*) from people.name where surname = 'Altered'")).isEqualTo(1);
    }

    @Test void rows_that_are_missing_and_rows_too_many_are_told() throws Exception {
        run("delete from casework.seen where person = (select person from casework.seen order by person limit 1)");
        run("insert into pathway.status (person, code, since, fact) values (gen_random_uuid(), 'closed', '2026-01-01', gen_random_uuid())");

        assertThat(replay.verify().some()).extracting(each -> each.table() + " " + each.live())
            .containsExactlyInAnyOrder("casework.seen missing", "pathway.status there");
    }

    @Test void everything_comes_back_from_the_ledger_alone() throws Exception {
        long clocks = number("select count(*) from pathway.clock");
        for (var projection : engine.projections()) run("truncate " + projection.table());

        replay.mend();

        assertThat(number("select count(*) from pathway.clock")).isEqualTo(clocks);
        assertThat(replay.verify().differing()).isZero();
    }

    @Test void what_is_recorded_meanwhile_is_not_lost() throws Exception {
        var application = ledger.database.as(Role.APP);
        var recording = new Recording(application, engine);
        var transaction = new TransactionTemplate(new AskerTransactions(application, 2));
        var over = new AtomicBoolean();
        var visits = ledger.tell(engine, 5).stream().filter(fact -> fact.kind().name().equals("visit.made")).toList();
        var writing = CompletableFuture.supplyAsync(() -> {
            int written = 0;
            for (; !over.get() || written < 20; written++) {
                var again = visits.get(written % visits.size());
                Asker.asSystem(() -> transaction.execute(status -> recording.record(java.util.List.of(fresh(again)))));
            }
            return written;
        });

        for (int i = 0; i < 3; i++) replay.mend();
        over.set(true);

        assertThat(number("select count(*) from ledger.fact where type = 'visit.made'")).isGreaterThanOrEqualTo(writing.join());
        assertThat(replay.verify().differing()).isZero();
    }

    private static <B extends Record> Fact<B> fresh(Fact<B> fact) {
        return Fact.of(FactId.fresh(), fact.kind(), fact.about(), fact.happened(), fact.recorded(), fact.body());
    }

    private void run(String sql) throws SQLException {
        try (var db = ledger.database.connect(Role.OWNER); var statement = db.createStatement()) {
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
