package kith.assurance.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import kith.access.Asker;
import kith.ledger.Happened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** While pages are served: every few minutes the rule that does not wait, and after two in the morning all rules over the days that are over. One node at a time. */
@Component
@ConditionalOnWebApplication
class Nightly implements SmartLifecycle {

    static final String ALONE = "select pg_try_advisory_xact_lock(7316825)";
    static final String DONE = "select exists (select from assurance.watched where day = :day)";
    static final String KEEP = "insert into assurance.watched (day, at, signs, found) values (:day, :now, :signs, :found) on conflict (day) do nothing";

    private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);
    private static final LocalTime AFTER = LocalTime.of(2, 0);
    /** After a week without a running Kith the days before are for ./kith watch --on. */
    private static final int DAYS_BACK = 7;

    private final Watch watch;
    private final Sampling sampling;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration every;
    private volatile boolean running;
    private Thread thread;

    Nightly(Watch watch, Sampling sampling, JdbcClient db, TransactionTemplate transaction, Clock clock, @Value("${kith.watch-every:5m}") Duration every) {
        this.watch = watch;
        this.sampling = sampling;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.every = every;
    }

    @Override public void start() {
        running = true;
        thread = Thread.ofVirtual().name("watch").start(this::run);
    }

    @Override public void stop() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override public boolean isRunning() { return running; }

    private void run() {
        while (pause()) {
            try {
                Asker.asSystem(() -> transaction.execute(begun -> round()));
            } catch (RuntimeException notWatched) {
                LOG.error("The rules about looks could not run; it is tried again", notWatched);
            }
        }
    }

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

    /** False when Kith stops; short steps, because an interrupt would break a connection. */
    private boolean pause() {
        var until = System.nanoTime() + every.toNanos();
        while (System.nanoTime() < until) {
            if (!running) return false;
            try {
                Thread.sleep(Math.min(200, Math.max(1, every.toMillis())));
            } catch (InterruptedException hurried) {
                return false;
            }
        }
        return running;
    }
}
