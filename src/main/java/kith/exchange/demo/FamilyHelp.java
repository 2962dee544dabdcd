package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.court.ProceedingsFacts;
import kith.court.ProceedingsFacts.GroupMeetingHeld;
import kith.court.ProceedingsFacts.GroupMeetingOffered;
import kith.hub.HubFacts;
import kith.hub.HubFacts.InvolvementStarted;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessGranted;

/** What only a service of the reform does: the family is offered a meeting of its own early, and somebody of the multi-agency team joins its lead practitioner. */
final class FamilyHelp {

    private static final String LEAD = "lead-child-protection-practitioner";
    private static final String COORDINATOR = "group-decision-coordinator";

    private final Circle circle;
    private final Chance chance;

    FamilyHelp(Circle circle) {
        this.circle = circle;
        this.chance = circle.family.staff.has(LEAD) ? circle.chance.apart() : null;
    }

    void offered(LocalDate day) {
        if (chance == null || chance.of(0.15)) return;
        var offered = WorkingDays.after(day, chance.between(2, 24));
        if (offered.isAfter(circle.pen.today)) return;
        var by = circle.family.staff.anyone(COORDINATOR, chance);
        circle.pen.tell(ProceedingsFacts.GROUP_OFFERED, circle.children, new GroupMeetingOffered("visit")).on(offered).by(by).promptly().write();
        var held = WorkingDays.after(offered, chance.between(8, 20));
        if (chance.of(0.6) && !held.isAfter(circle.pen.today)) circle.pen.tell(ProceedingsFacts.GROUP_HELD, circle.children, new GroupMeetingHeld(chance.of(0.8))).on(held).by(by).promptly().write();
    }

    void joined(LocalDate day) {
        if (chance == null || chance.of(0.1)) return;
        var lead = circle.family.staff.anyone(LEAD, chance).id().toString();
        for (var child : circle.children) {
            circle.pen.tell(HubFacts.INVOLVED, List.of(child), new InvolvementStarted(lead, LEAD)).on(day).by(circle.lead()).promptly().write();
            circle.pen.tell(ConfidentialFacts.GRANTED, List.of(child), new AccessGranted(lead, "involved", null, null, null)).on(day).by(circle.lead()).promptly().write();
        }
    }
}
