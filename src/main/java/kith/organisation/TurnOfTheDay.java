package kith.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kith.access.Asker;
import kith.access.Workers;
import kith.calendar.Rounds;
import kith.ui.Say;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody may do in Kith follows their posts. A change that holds today is settled where it is made; one that was dated ahead, when its
 * day comes. About whose record is asked by the day in each question, and needs no settling.
 */
@Component
public class TurnOfTheDay {

    static final String ROLES = "select distinct worker, signs_in_as as role from organisation.worker_role where valid @> :on";
    static final String LAST = "select day from organisation.turned for update";
    static final String BEGIN = "insert into organisation.turned (day) values (:day) on conflict (one) do nothing";
    static final String TURN = "update organisation.turned set day = :day";

    public record Held(UUID worker, String role) {}

    private final JdbcClient db;
    private final Workers workers;
    private final Clock clock;

    TurnOfTheDay(JdbcClient db, Workers workers, Clock clock) {
        this.db = db;
        this.workers = workers;
        this.clock = clock;
    }

    public Set<Held> rolesNow() { return roles(Say.london(clock.instant())); }

    /** @param before what everybody had by their posts before the change */
    public void settle(Set<Held> before) { settle(before, rolesNow()); }

    private void settle(Set<Held> before, Set<Held> now) {
        var lost = new HashSet<>(before);
        lost.removeAll(now);
        for (var each : lost) workers.takeRole(each.worker(), each.role());
        var gained = new HashSet<>(now);
        gained.removeAll(before);
        for (var each : gained) workers.giveRole(each.worker(), each.role());
    }

    /** Within a transaction. Once a day, however often it is asked and by how many. */
    public void turn(LocalDate today) {
        db.sql(BEGIN).param("day", today).update();
        var last = db.sql(LAST).query(LocalDate.class).single();
        if (!last.isBefore(today)) return;
        settle(roles(last), roles(today));
        db.sql(TURN).param("day", today).update();
    }

    private Set<Held> roles(LocalDate on) { return new HashSet<>(db.sql(ROLES).param("on", on).query(Held.class).list()); }

    @Component
    @ConditionalOnWebApplication
    static class Round extends Rounds {

        private final TurnOfTheDay turn;
        private final TransactionTemplate transaction;
        private final Clock clock;

        Round(TurnOfTheDay turn, TransactionTemplate transaction, Clock clock, @Value("${kith.cover-every:1m}") Duration every) {
            super("what people may do by their posts", every, false);
            this.turn = turn;
            this.transaction = transaction;
            this.clock = clock;
        }

        @Override protected void go() {
            Asker.asSystem(() -> {
                transaction.executeWithoutResult(begun -> turn.turn(Say.london(clock.instant())));
                return null;
            });
        }
    }
}
