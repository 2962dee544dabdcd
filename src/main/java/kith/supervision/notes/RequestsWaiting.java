package kith.supervision.notes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** Requests that wait for this worker's decision; and for a month, that somebody may read what the worker wrote or said. */
@Component
class RequestsWaiting implements Waiting {

    private static final int TOLD_FOR = 30;

    private final Requests requests;

    RequestsWaiting(Requests requests) {
        this.requests = requests;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        var things = new ArrayList<Thing>();
        for (var each : requests.of(worker)) {
            var address = "/supervision/requests/" + each.id();
            boolean theirs = worker.id().equals(each.worker()) || worker.id().equals(each.lead());
            if (each.decision() == null && each.decider().equals(worker.id()))
                things.add(new Thing("Decide: may private notes be read?", "Asked by " + each.askedByName(), address, WorkingDays.after(Say.london(each.askedAt()), 2)));
            else if (each.decision() != null && each.askedBy().equals(worker.id()) && each.open(today) && each.looks() == 0) things.add(new Thing("You may open the notes you asked for", each.whose(), address, each.until()));
            else if (theirs && "agreed".equals(each.decision()) && !each.askedBy().equals(worker.id()) && Say.london(each.decidedAt()).isAfter(today.minusDays(TOLD_FOR)))
                things.add(new Thing(each.askedByName() + (each.open(today) ? " may read your notes" : " was allowed to read your notes"), each.whose(), address, null));
        }
        return things;
    }
}
