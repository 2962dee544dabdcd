package kith.assurance.reviews;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.organisation.Hubs;
import kith.organisation.WorkingHub;
import org.springframework.stereotype.Component;

/** Whose reviews are whose: first the lead of the hub, a working day late the group manager too, two days late who answers for the service. The data protection officer sees all. */
record Reach(UUID me, boolean everything, boolean service, Set<String> hubs, Set<String> groupHubs) {

    /** Nobody reviews their own look, and no lead one of whoever leads the same hub. */
    boolean sees(String hub, UUID whose, boolean leads, LocalDate due, boolean escalated, LocalDate today) {
        if (whose.equals(me)) return false;
        if (everything) return true;
        int late = escalated ? 2 : due.isBefore(today) ? WorkingDays.between(due, today) : 0;
        if (leads) late = Math.max(1, late);
        if (hub == null) return service;
        return hubs.contains(hub) && !leads || late >= 1 && groupHubs.contains(hub) || late >= 2 && service;
    }

    boolean leads(String hub) {
        return everything || hub != null && (hubs.contains(hub) || groupHubs.contains(hub));
    }

    @Component
    static class Reaches {

        private final Access access;
        private final Hubs hubs;

        Reaches(Access access, Hubs hubs) {
            this.access = access;
            this.hubs = hubs;
        }

        Reach of(Worker worker, LocalDate today) {
            var rights = access.rights(worker);
            var leading = hubs.rolesOf(worker.id(), today).stream().filter(role -> role.leads()).toList();
            var own = leading.stream().filter(role -> role.hub() != null).map(role -> role.hub()).collect(Collectors.toSet());
            var groups = leading.stream().filter(role -> role.placeKind().equals("group")).map(role -> role.place()).collect(Collectors.toSet());
            var grouped = groups.isEmpty() ? Set.<String>of()
                : hubs.all(today).stream().filter(hub -> groups.contains(hub.groupCode())).map(WorkingHub::code).collect(Collectors.toSet());
            return new Reach(worker.id(), rights.contains(Permission.DISCLOSE), rights.contains(Permission.SEE_SERVICE), own, grouped);
        }
    }
}
