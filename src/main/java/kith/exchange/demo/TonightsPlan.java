package kith.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.casework.CaseworkFacts;
import kith.casework.FirstReadingFacts;
import kith.casework.FirstReadingFacts.SafetyPlanMade;
import kith.casework.safetyplan.Part;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.Words;
import kith.protection.ProtectionFacts;

/** The safety plans that stand: for children on a protection plan and during an enquiry. */
final class TonightsPlan {

    private final Family family;
    private final Pen pen;
    private final Chance chance;

    TonightsPlan(Family family) {
        this.family = family;
        this.pen = family.pen;
        this.chance = family.chance.apart();
    }

    void write() {
        if (!pen.density.words() || family.carer() == null) return;
        var facts = pen.written();
        var together = new ArrayList<Somebody>();
        Fact<?> because = null;
        for (var child : family.children) {
            var his = standing(facts, child);
            if (his == null) continue;
            because = his;
            together.add(child);
        }
        if (because == null || chance.of(0.08)) return;
        var day = because.happened().day();
        for (var next = day; !next.isAfter(pen.today); next = next.plusDays(chance.between(45, 90))) day = next;
        day = WorkingDays.isWorkingDay(day) ? day : WorkingDays.before(day, 1);
        tell(together, day.isBefore(because.happened().day()) ? because.happened().day() : day, because);
    }

    /** What began and has not ended: a plan, or an enquiry. */
    private static Fact<?> standing(List<Fact<?>> facts, Somebody child) {
        Fact<?> stands = null;
        for (var fact : facts) {
            if (!fact.about().contains(child.id)) continue;
            if (fact.is(ProtectionFacts.PLAN_STARTED) || fact.is(ProtectionFacts.STRATEGY) && !fact.body().toString().contains("reconvene")) stands = fact;
            if (fact.is(ProtectionFacts.PLAN_ENDED) || fact.is(CaseworkFacts.CLOSED) || fact.is(ProtectionFacts.SECTION_47_ENDED) && (stands == null || stands.is(ProtectionFacts.STRATEGY))) stands = null;
        }
        return stands;
    }

    private void tell(List<Somebody> children, LocalDate day, Fact<?> because) {
        boolean abuse = family.theme == Theme.DOMESTIC_ABUSE || family.theme == Theme.PHYSICAL || family.theme == Theme.SEXUAL;
        var until = abuse ? pen.today.plusDays(chance.between(-4, 40)) : null;
        var bound = abuse ? chance.among("bail", "bail", "non-molestation-order") : null;
        var body = new SafetyPlanMade(pen.today.plusDays(chance.between(10, 80)), bound, until, null, null, null, null,
            children.getFirst().age(day) > 8 ? List.of("child", "carer") : List.of("carer", "relative"), List.of("carer", "school", "emergency-duty"));
        pen.tell(FirstReadingFacts.PLAN_MADE, children, body).on(day).at(LocalTime.of(15, 30)).by(worker(children.getFirst(), day, because)).after(because)
            .recorded(pen.sameDay(day, LocalTime.of(15, 30))).parts(fact -> parts(fact, children, abuse, bound)).write();
    }

    private Colleague worker(Somebody child, LocalDate day, Fact<?> because) {
        return pen.written().stream().filter(fact -> fact.is(HubFacts.ALLOCATED) && fact.about().contains(child.id) && !fact.happened().day().isAfter(day)).reduce((one, later) -> later)
            .map(fact -> (AllocationMade) fact.body()).map(held -> new Colleague(UUID.fromString(held.key()), "", "", held.hub()))
            .orElse(new Colleague(because.recorded().by(), "", "", because.recorded().hub()));
    }

    private List<Words> parts(UUID fact, List<Somebody> children, boolean abuse, String bound) {
        var carer = family.carer();
        var kin = family.grandmother != null && family.grandmother != carer ? family.grandmother.first() + ", grandmother, " + family.grandmother.phone : "A neighbour the children know; number with " + carer.first();
        var who = children.size() == 1 ? children.getFirst().first() : "the children";
        var away = family.other() == null || family.other() == carer ? null : family.other().first();
        var parts = new ArrayList<Words>();
        parts.add(pen.part(Part.SAFE.words(fact), carer.first() + (carer.phone == null ? "" : ", " + carer.phone) + ".\nIf " + carer.first() + " cannot: " + kin + "."));
        if (abuse && away != null) parts.add(pen.part(Part.AWAY.words(fact), away + " does not come to the home or the school, and does not ring " + who + "."));
        if (bound != null) parts.add(pen.part(Part.LIMITS.words(fact), bound.equals("bail") ? "No contact with " + who + ", directly or through others. Not to enter the street." : "Not to use or threaten violence, and not to come within 100 metres of the home."));
        parts.add(pen.part(Part.WHAT_IF.words(fact), chance.among("If there is shouting: " + who + (children.size() == 1 ? " goes" : " go") + " to the neighbour, and " + carer.first() + " rings 999, then us.",
            "If " + carer.first() + " feels unwell or has been drinking: ring the second person above before it gets dark, and text us.",
            "If nobody answers the door: ring " + carer.first() + " twice, then the second person above, then the police for a welfare check.")));
        parts.add(pen.part(Part.AGREEMENT.words(fact), carer.first() + ": “I can do this, and I know whom to ring.”" + (away == null ? "" : " " + away + " has been told by telephone and did not agree to all of it.")));
        return List.copyOf(parts);
    }
}
