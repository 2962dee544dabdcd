package kith.exchange.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.hub.DiscussionFacts;
import kith.hub.DiscussionFacts.ActionAgreed;
import kith.hub.DiscussionFacts.ActionDone;
import kith.hub.DiscussionFacts.ActionDropped;
import kith.hub.DiscussionFacts.HubDiscussionHeld;
import kith.hub.DiscussionFacts.OversightRecorded;
import kith.hub.meeting.Past;
import kith.hub.meeting.Sittings;
import kith.ledger.Fact;
import kith.ledger.Words;
import kith.ui.Say;

/** The family in the meetings of its hub: soon after it came, then every few weeks; now and then the hub did not get to it. */
final class Discussed {

    private final Family family;
    private final Card card;
    private final HeldNow held;
    private final Pen pen;
    private final Chance chance;

    Discussed(Family family, Card card, HeldNow held, Chance chance) {
        this.family = family;
        this.card = card;
        this.held = held;
        this.pen = family.pen;
        this.chance = chance;
    }

    void write() {
        var meetings = family.region.ways().meetings(pen.today);
        int every = card == Card.URGENT || card == Card.ENQUIRY || card == Card.PROTECTION ? chance.between(2, 3) : chance.between(3, 4);
        int turn = chance.between(0, every - 1);
        boolean missed = chance.of(0.06);
        boolean fresh = true;
        for (int week = 0; week < meetings.size(); week++) {
            var day = meetings.get(week);
            if (!day.isAfter(held.since()) || missed && week >= meetings.size() - every - 1) continue;
            boolean first = fresh && held.since().isAfter(meetings.getFirst());
            fresh = false;
            if (first || (week + turn) % every == 0) meeting(day);
        }
    }

    private void meeting(LocalDate day) {
        var meeting = Sittings.id(held.hub(), day);
        var item = Sittings.item(meeting, HeldNow.of(family, held.children().getFirst()));
        var here = AtMeeting.at(family.staff, held.hub(), meeting);
        var decision = decision();
        var fact = pen.tell(DiscussionFacts.DISCUSSED, held.children(), new HubDiscussionHeld(held.hub(), meeting.toString(), decision, held.lead().id().toString(), here.stream().map(each -> each.id().toString()).toList()))
            .on(day).by(family.staff.coordinator(held.hub())).promptly().within(item).saying(words(item, day, decision, here)).write();
        if (fact == null) return;
        if (chance.of(0.5)) action(fact, item, 0);
        if (chance.of(0.12)) action(fact, item, 1);
        if (AtMeeting.overseen(meeting) && chance.of(0.3)) {
            var manager = family.staff.manager(held.hub());
            pen.tell(DiscussionFacts.OVERSIGHT, held.children(), new OversightRecorded(manager.id().toString(), "hub-meeting")).on(day).by(manager).after(fact).promptly().within(item).saying(said("hub.oversight", day)).write();
        }
    }

    private String decision() {
        return switch (chance.weighted(76, 14, card == Card.NEED_PLAN ? 3 : 0, card == Card.PROTECTION || card == Card.NEED_PLAN ? 6 : 0, card == Card.PROTECTION ? 5 : 0)) {
            case 0 -> "goes-on";
            case 1 -> "plan-changed";
            case 2 -> "step-up";
            case 3 -> "step-down";
            default -> "conference";
        };
    }

    private Words[] words(UUID item, LocalDate day, String decision, List<Colleague> here) {
        var parts = new ArrayList<Words>();
        part(parts, item, "discussion", "", said(held.alone() ? "hub.discussed alone" : "hub.discussed", day));
        if (chance.of(0.35)) part(parts, item, "hypotheses", "Hypotheses: ", said("hub.hypotheses", day));
        if (chance.of(0.6)) part(parts, item, "risk", "Risk and safety: ", said("hub.risk", day));
        part(parts, item, "decision", "Decision: " + DiscussionFacts.decision(decision) + ". ", said("hub.decision." + decision, day) + " Decided by " + held.lead().name() + ".");
        if (!here.isEmpty()) part(parts, item, "present", "Present: ", Say.list(here.stream().map(Colleague::name).toList()) + ".");
        return parts.toArray(Words[]::new);
    }

    private void part(List<Words> parts, UUID item, String part, String heading, String text) {
        parts.add(pen.part(Past.part(item, part), heading + text));
    }

    private void action(Fact<?> discussed, UUID item, int n) {
        var day = discussed.happened().day();
        boolean outside = chance.of(0.15);
        var owner = outside ? null : chance.of(0.75) ? held.key() : chance.of(0.6) ? family.staff.coordinator(held.hub()) : held.lead();
        var due = WorkingDays.after(day, chance.between(4, 14));
        var agreed = pen.tell(DiscussionFacts.AGREED, held.children(), new ActionAgreed(owner == null ? null : owner.id().toString(), outside ? chance.among("The school", "The health visitor", "The surgery") : null, due, "hub-meeting"))
            .on(day).by(family.staff.coordinator(held.hub())).after(discussed).promptly().within(item).saying(pen.part(Past.part(item, "action-" + n), said(outside ? "hub.action.named" : "hub.action", day))).write();
        if (agreed != null) ended(agreed, owner == null ? held.key() : owner, due);
    }

    private void ended(Fact<ActionAgreed> agreed, Colleague by, LocalDate due) {
        var day = WorkingDays.before(due, chance.between(0, 3));
        if (chance.of(0.15)) day = WorkingDays.after(due, chance.between(1, 6));
        if (!day.isBefore(pen.today) || day.isBefore(agreed.happened().day())) return;
        if (chance.of(0.9)) pen.tell(DiscussionFacts.DONE, held.children(), new ActionDone(agreed.id())).on(day).by(by).after(agreed).promptly().write();
        else if (chance.of(0.5)) pen.tell(DiscussionFacts.DROPPED, held.children(), new ActionDropped(agreed.id(), chance.among("no-longer-needed", "done-another-way", "family-declined"))).on(day).by(by).after(agreed).promptly().write();
    }

    private String said(String heading, LocalDate day) {
        return family.voice.say(heading, held.children(), held.key(), day);
    }
}
