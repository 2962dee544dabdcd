package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.LegalStatusChanged;
import kith.care.RightsFacts;
import kith.care.RightsFacts.AccommodationAgreed;
import kith.care.RightsFacts.AgreementWithdrawn;
import kith.care.RightsFacts.ConsentSettled;
import kith.care.RightsFacts.FamilyTimeArranged;
import kith.care.RightsFacts.RepresentativeAppointed;
import kith.care.RightsFacts.ResponsibilityRecorded;
import kith.casework.CaseworkFacts;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.RelationshipRecorded;

/** Who holds parental responsibility, what a parent agreed to, who sees whom: asked and written down in the first days with the hub. */
final class WhoDecides {

    private final Family family;
    private final Pen pen;
    private final Chance chance;

    WhoDecides(Family family) {
        this.family = family;
        this.pen = family.pen;
        this.chance = family.chance.apart();
    }

    void write() {
        if (!pen.density.words()) return;
        var facts = pen.written();
        for (var child : family.children) {
            var his = facts.stream().filter(fact -> fact.about().contains(child.id)).toList();
            var held = his.stream().filter(fact -> fact.is(HubFacts.ALLOCATED)).findFirst();
            if (held.isEmpty() || child.unborn(pen.today) || his.stream().filter(fact -> fact.is(HubFacts.ALLOCATED) || fact.is(CaseworkFacts.CLOSED)).reduce((one, later) -> later).orElseThrow().is(CaseworkFacts.CLOSED)) continue;
            var by = held.get();
            responsible(child, his, by);
            his.stream().filter(fact -> fact.is(CareFacts.STARTED)).reduce((one, later) -> later)
                .filter(start -> his.stream().noneMatch(fact -> fact.is(CareFacts.ENDED) && !fact.happened().day().isBefore(start.happened().day()))).ifPresent(start -> inCare(child, his, start));
        }
    }

    private void responsible(Somebody child, List<Fact<?>> facts, Fact<?> held) {
        if (!chance.of(0.85)) return;
        for (var fact : facts) {
            if (!(fact.body() instanceof RelationshipRecorded related) || !fact.is(PeopleFacts.RELATED) || !Boolean.TRUE.equals(related.parentalResponsibility())) continue;
            var holder = family.adults().stream().filter(each -> each.id.equals(related.to())).findFirst();
            if (holder.isEmpty()) continue;
            var how = switch (related.kind()) {
                case "mother" -> "birth";
                case "father" -> family.separated ? "birth-registration" : "marriage-or-civil-partnership";
                default -> "child-arrangements-order";
            };
            var since = how.equals("child-arrangements-order") ? held.happened().day() : child.born;
            tell(RightsFacts.RESPONSIBILITY, child, since, held, new ResponsibilityRecorded(related.to(), how));
        }
    }

    private void inCare(Somebody child, List<Fact<?>> facts, Fact<?> start) {
        var day = start.happened().day();
        var carer = family.carer();
        var ordered = facts.stream().filter(fact -> fact.body() instanceof LegalStatusChanged changed && !changed.legalStatus().startsWith("V") && !fact.happened().day().isBefore(day)).findFirst();
        if (carer == null) {
            represented(child, day, start);
            return;
        }
        if (((CareStarted) start.body()).legalStatus().equals("V2")) {
            tell(RightsFacts.AGREED, child, day, start, new AccommodationAgreed(carer.id, chance.of(0.8) ? "writing" : "spoken"));
            if (ordered.isPresent() && chance.of(0.4)) tell(RightsFacts.WITHDRAWN, child, ordered.get().happened().day(), ordered.get(), new AgreementWithdrawn(carer.id, "spoken"));
        }
        tell(RightsFacts.FAMILY_TIME, child, day, start, new FamilyTimeArranged(carer.id, chance.among("supervised", "supervised", "together"), chance.among("weekly", "weekly", "fortnightly")));
        if (family.other() != null && family.other() != carer && chance.of(0.6))
            tell(RightsFacts.FAMILY_TIME, child, day, start, new FamilyTimeArranged(family.other().id, chance.among("calls-and-letters", "supervised", "none"), chance.among("monthly", "fortnightly", null)));
        tell(RightsFacts.CONSENT, child, day, start, new ConsentSettled("emergency-treatment", "authority", "given", null));
        for (var matter : List.of("routine-health", "school-and-trips", "nights-with-friends"))
            tell(RightsFacts.CONSENT, child, day, start, new ConsentSettled(matter, "carer", null, null));
        tell(RightsFacts.CONSENT, child, day, start, new ConsentSettled("travel-abroad", chance.among("authority", "ask-each-time"), null, null));
        if (chance.of(0.4)) represented(child, day, start);
    }

    private void represented(Somebody child, LocalDate day, Fact<?> start) {
        var community = family.region.communities().any(chance);
        var name = community.forename(chance, "F", false) + " " + chance.from(community.surnames());
        tell(RightsFacts.REPRESENTATIVE, child, day, start, new RepresentativeAppointed(chance.among("advocate", "advocate", "guardian"), name, Numbers.mobile(chance)));
    }

    /** Written down after what it follows from, by whoever had the child then. */
    private <B extends Record> void tell(FactKind<B> kind, Somebody child, LocalDate day, Fact<?> after, B body) {
        var by = after.body() instanceof AllocationMade made ? new Colleague(UUID.fromString(made.key()), "", "", made.hub()) : new Colleague(after.recorded().by(), "", "", after.recorded().hub());
        var asked = day.isAfter(after.happened().day()) ? pen.desk(day.plusDays(2)) : after.recorded().at();
        pen.tell(kind, child, body).on(day).by(by).recorded(asked.plusSeconds(60L * chance.between(10, 3000))).write();
    }
}
