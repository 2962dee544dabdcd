package kith.assurance.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kith.KithTest;
import kith.access.Asker;
import kith.access.AskerTransactions;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.ledger.Happened;
import kith.ledger.sealing.OwnLedger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How many of those who looked at whom they should not the rules find, and how many of those they find did not. Prints both. */
class FindingSnoopsTest extends KithTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 13);
    private static final String FINDINGS = "select worker || ' ' || about from assurance.finding";
    private static final String HOW_MANY = "select rule || ': ' || count(*) from assurance.sign group by rule order by rule";

    @Autowired OpenDatabase suite;

    @Tag("long")
    @Test void among_a_hundred_thousand_looks() throws Exception {
        found(new Town(11, LAST, 92, 1500, 10), 98);
    }

    @Test void in_a_small_town() throws Exception {
        found(new Town(7, LAST, 34, 600, 3), 42);
    }

    private void found(Town town, int daysBack) throws Exception {
        try (var own = new OwnLedger(suite, clock)) {
            try (var owner = own.database.connect(Role.OWNER)) {
                town.build(owner);
            }
            var source = own.database.as(Role.APP);
            var transaction = new TransactionTemplate(new AskerTransactions(source, 2));
            var db = JdbcClient.create(source);
            var watch = new Watch(db, Clock.fixed(LAST.plusDays(9).atTime(LocalTime.NOON).atZone(Happened.LONDON).toInstant(), Happened.LONDON));

            Asker.asSystem(() -> {
                for (var day = LAST.minusDays(daysBack); !day.isAfter(LAST.plusDays(8)); day = day.plusDays(7)) {
                    var week = day;
                    transaction.executeWithoutResult(begun -> watch.over(week, week.plusDays(6)));
                }
                return null;
            });

            Set<String> found = new HashSet<>(Asker.asSystem(() -> transaction.execute(begun -> db.sql(FINDINGS).query(String.class).list())));
            List<String> signs = Asker.asSystem(() -> transaction.execute(begun -> db.sql(HOW_MANY).query(String.class).list()));
            System.out.println(signs);
            var right = found.stream().filter(town.snoops::contains).count();
            System.out.printf("%,d looks, %d snoops: %d findings, %d of them right; recall %.0f %%, precision %.0f %%%n", town.looks(), town.snoops.size(), found.size(), right,
                100.0 * right / town.snoops.size(), 100.0 * right / found.size());
            assertThat(town.snoops).hasSize(40);
            assertThat(100 * right).isGreaterThanOrEqualTo(95L * town.snoops.size());
            assertThat(100 * right).isGreaterThanOrEqualTo(30L * found.size());
        }
    }
}
