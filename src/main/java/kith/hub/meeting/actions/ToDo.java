package kith.hub.meeting.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.hub.meeting.Sittings;
import kith.hub.meeting.oversight.Figures;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** On My day: one's own actions, and those of whom one stands in for; to whoever leads, what is overdue in the hub; to whoever leads a group, the hub whose meeting they have not attended. */
@Component
class ToDo implements Waiting {

    private final Mine mine;
    private final Figures figures;
    private final Sittings sittings;

    ToDo(Mine mine, Figures figures, Sittings sittings) {
        this.mine = mine;
        this.figures = figures;
        this.sittings = sittings;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        if (!rights.contains(Permission.READ)) return List.of();
        var things = new ArrayList<Thing>();
        var own = mine.count(worker, today);
        if (own.open() > 0) things.add(new Thing(Say.count(own.open(), "action") + " of yours", own.overdue() == 0 ? null : own.overdue() + " overdue", "/actions", own.next()));
        for (var each : mine.covered(worker, today))
            things.add(new Thing(Say.count(each.open(), "action") + " of " + each.name() + ", who is away", each.overdue() == 0 ? null : each.overdue() + " overdue", each.absence() == null ? "/absences" : "/absences/" + each.absence(), each.next()));
        var led = mine.led(worker, today);
        if (led.isEmpty()) return things;
        var overseen = mine.overseen(worker, today);
        var rules = sittings.rules(today);
        for (var each : mine.ofLeavers(led, today))
            things.add(new Thing(Say.count(each.open(), "action") + " in " + each.title() + " of somebody who has left", "Give " + (each.open() == 1 ? "it" : "them") + " to somebody", "/hubs/" + each.hub() + "/actions", null));
        for (var hub : figures.of(led, today, rules)) {
            if (hub.overdue() > 0) things.add(new Thing(Say.count(hub.overdue(), "action") + " overdue in " + hub.title(), hub.drifting() == 0 ? null : hub.drifting() + " drifting", "/hubs/" + hub.hub() + "/actions", null));
            // a hub that never met has nothing to attend yet
            if (overseen.contains(hub.hub()) && hub.lastMeeting() != null && hub.managerAway(today, rules.managerWithin()))
                things.add(new Thing("Attend a meeting of " + hub.title(), hub.managerLast() == null ? "Not attended yet" : "Last attended " + Say.ago(hub.managerLast(), today), "/hubs/" + hub.hub() + "/meetings", null));
        }
        return things;
    }
}
