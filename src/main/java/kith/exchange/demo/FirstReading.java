package kith.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.care.CareFacts;
import kith.casework.CaseworkFacts;
import kith.casework.FirstReadingFacts;
import kith.casework.FirstReadingFacts.SummaryWritten;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.ui.Say;

/** The case summaries: at the beginning, after each change and every few weeks; now and then nobody gets round to one. */
final class FirstReading {

    private static final Set<String> CHANGES = Set.of("referral.accepted", "need-plan.started", "protection-plan.started", "conference.held", "strategy-discussion.held", "care.started", "care.ended",
        "contact.decided", "protection-plan.ended");

    private final Family family;
    private final Pen pen;
    private final Chance chance;

    /** The child whose days are gone through is in care at this point of them. */
    private boolean placed;

    FirstReading(Family family) {
        this.family = family;
        this.pen = family.pen;
        this.chance = family.chance.apart();
    }

    void write() {
        var facts = pen.written();
        for (var child : family.children) write(child, facts.stream().filter(fact -> fact.about().contains(child.id)).toList());
    }

    private void write(Somebody child, List<Fact<?>> facts) {
        var last = (LocalDate) null;
        placed = false;
        AllocationMade held = null;
        var changes = new ArrayList<LocalDate>();
        for (var fact : facts.stream().sorted(Comparator.comparing((Fact<?> each) -> each.happened().day())).toList()) {
            var day = fact.happened().day();
            if (held != null) last = keepUp(child, held, last, changes, day);
            if (fact.is(CareFacts.STARTED)) placed = true;
            else if (fact.is(CareFacts.ENDED)) placed = false;
            if (fact.is(CaseworkFacts.CLOSED)) {
                held = null;
                last = null;
                changes.clear();
            } else if (fact.is(HubFacts.ALLOCATED)) {
                if (held == null) changes.add(day);
                held = (AllocationMade) fact.body();
            } else if (CHANGES.contains(fact.kind().name())) changes.add(day);
        }
        if (held != null) keepUp(child, held, last, changes, pen.today);
    }

    /** What was due to be written by this day, and when the last one was. */
    private LocalDate keepUp(Somebody child, AllocationMade held, LocalDate last, List<LocalDate> changes, LocalDate until) {
        while (true) {
            var asked = changes.isEmpty() ? last == null ? null : last.plusDays(chance.between(62, 88)) : WorkingDays.after(changes.getLast(), chance.between(0, 2));
            if (asked == null || asked.isAfter(until) || child.died != null && asked.isAfter(child.died)) return last;
            changes.clear();
            last = WorkingDays.isWorkingDay(asked) ? asked : WorkingDays.before(asked, 1);
            if (!asked.isAfter(pen.today.minusDays(40)) || !chance.of(0.03)) tell(child, held, last);
        }
    }

    private void tell(Somebody child, AllocationMade held, LocalDate day) {
        var at = pen.sameDay(day, LocalTime.of(15, 0));
        if (!pen.known(at)) return;
        var id = pen.id(at);
        var words = pen.recent(day) ? List.of(Words.of(Uuids.named(id + "/words"), text(child, day), Long.toHexString(chance.bits()))) : List.<Words>of();
        pen.keep(Fact.of(new FactId(id), FirstReadingFacts.SUMMARY, List.of(child.id), Happened.on(day), new Recorded(at, held.key() == null ? null : UUID.fromString(held.key()), null, held.hub(), "page"),
            new SummaryWritten()).saying(words), false);
    }

    private String text(Somebody child, LocalDate day) {
        var others = family.children.stream().filter(each -> each != child && each.known(day)).map(Somebody::first).toList();
        if (family.carer() == null) return child.first() + " came to this country alone and is looked after by us.\n\n"
            + "School has begun well, and there are friends. Sleep is poor, and there are nightmares.\n\nNext: the solicitor, and somebody who speaks the language at each visit.";
        var who = child.first() + (child.unborn(day) ? " is not born yet" : placed ? " is looked after by us and does not live at home now" : child.home == null || child.home != family.home ? " does not live at home now" : " lives at home with " + family.carer().first())
            + (others.isEmpty() ? "." : "; brothers and sisters: " + Say.list(others) + ".");
        var why = chance.among("We are involved because things at home were not safe or steady enough for a child", "We came in when people who know the family began to worry",
            "We are working with the family on the worries that brought them to us") + ", and because help that was offered before had not held.";
        var strong = chance.among(family.carer().first() + " keeps appointments and tells us when something goes wrong.", "School is a safe place, and an adult there is trusted.",
            "The wider family comes when it is asked, also at night.", "There is warmth, and there are routines on most days.");
        var next = chance.among("Next: keep seeing " + child.first() + " alone, and review the plan with the family.", "Next: agree with the family who does what if it gets worse.",
            "Next: see that the help that was promised has begun.");
        return who + "\n\n" + why + "\n\n" + strong + "\n\n" + next;
    }
}
