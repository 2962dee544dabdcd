package kith.assurance.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import kith.access.Asker;
import kith.calendar.Rounds;
import kith.ledger.Happened;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** While pages are served: every few minutes the rule that does not wait, and after two in the morning all rules over the days that are over. One node at a time. */
@Component
@ConditionalOnWebApplication
class Nightly extends Rounds {

    static final String ALONE = "select pg_try_advisory_xact_lock(7316825)";
    static final String DONE = "select exists (select from assurance.watched where day = :day)";
    static final String KEEP = "insert into assurance.watched (day, at, signs, found) values (:day, :now, :signs, :found) on conflict (day) do nothing";

    private static final LocalTime AFTER = LocalTime.of(2, 0);
    /** After a week without a running Kith the days before are for ./kith watch --on. */
    private static final int DAYS_BACK = 7;

    private final Watch watch;
    private final Sampling sampling;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration every;

    Nightly(Watch watch, Sampling sampling, JdbcClient db, TransactionTemplate transaction, Clock clock, @Value("${kith.watch-every:5m}") Duration every) {
        super("the rules about looks", every, false);
        this.watch = watch;
        this.sampling = sampling;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.every = every;
    }

    @Override protected void go() { Asker.asSystem(() -> transaction.execute(begun -> round())); }

    /** @return false when another node is at it */
    boolean round() {
        if (!db.sql(ALONE).query(Boolean.class).single()) return false;
        // twice as long as the pause, so that nothing falls between two rounds
        watch.ownHousehold(clock.instant().minus(every.multipliedBy(2)));
        var now = clock.instant().atZone(Happened.LONDON);
        if (now.toLocalTime().isBefore(AFTER)) return true;
        for (int back = DAYS_BACK; back > 0; back--) day(now.toLocalDate().minusDays(back));
        sampling.ofLastWeek(now.toLocalDate());
        return true;
    }

    private void day(LocalDate day) {
        if (db.sql(DONE).param("day", day).query(Boolean.class).single()) return;
        var watched = watch.over(day, day);
        db.sql(KEEP).param("day", day).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("signs", watched.signs().values().stream().mapToInt(n -> n).sum())
            .param("found", watched.found()).update();
    }
}
