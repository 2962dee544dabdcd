package kith.workforce.wish;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** For whoever answers, and for two weeks for whoever was answered. */
@Component
class WishesOnMyDay implements Waiting {

    private static final int TOLD_FOR = 14;

    private final Wishes wishes;
    private final Clock clock;

    WishesOnMyDay(Wishes wishes, Clock clock) {
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        var things = new ArrayList<Thing>();
        int waiting = rights.contains(Permission.DECIDE) ? wishes.waitingFor(worker, today) : 0;
        if (waiting > 0) things.add(new Thing("Answer " + Say.count(waiting, "wish", "wishes") + " to move to another hub", "Asked by colleagues", "/structure/wishes", null));
        if (wishes.answered(worker, clock.instant().minus(TOLD_FOR, ChronoUnit.DAYS)) > 0) things.add(new Thing("Your wish to move was answered", "With the reason", "/structure/wishes", null));
        return things;
    }
}
