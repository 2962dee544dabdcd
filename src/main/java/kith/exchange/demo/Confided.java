package kith.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.exchange.demo.Somebody.Part;
import kith.ledger.FactKind;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.DuplicateProposed;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.ConflictDeclared;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import kith.people.confidential.ConfidentialFacts.StrandMarked;
import kith.protection.ProtectionFacts;

/** One of each thing that not everybody may see, and one child who stands on the record twice. */
final class Confided {

    private static final String HUB = "hub-10";

    private Confided() {}

    static void restricted(Family family) {
        var lead = family.staff.lead(HUB);
        tell(family, ConfidentialFacts.RESTRICTED, family.children, 6, lead, new RestrictionPlaced("staff-family", lead.id().toString(), List.of(lead.id().toString(), family.staff.coordinator(HUB).id().toString(),
            family.staff.holding("group-3.group-manager.1").id().toString())));
    }

    static void conflict(Family family) {
        var worker = family.staff.holding(HUB + ".clinician.1");
        tell(family, ConfidentialFacts.CONFLICT, family.children, 15, worker, new ConflictDeclared(worker.id().toString(), "neighbour"));
    }

    static void strand(Family family) {
        family.pen.written().stream().filter(fact -> fact.is(ProtectionFacts.STRATEGY)).reduce((one, later) -> later).ifPresent(held ->
            tell(family, ConfidentialFacts.STRAND, family.children.stream().filter(each -> held.about().contains(each.id)).toList(), 1, family.staff.lead(HUB), new StrandMarked(held.id(), "police-intelligence")));
    }

    static void shielded(Family family) {
        var home = family.region.places().home(family.chance, true);
        var moving = family.people().filter(each -> each.home == family.home).toList();
        for (var each : moving) tell(family, PeopleFacts.RESIDENCE_STARTED, List.of(each), 12, family.staff.lead(HUB), new ResidenceStarted(home.line(), home.town(), home.postcode(), true, "home"));
    }

    /** The same child, written down by somebody in a hurry. */
    static void twice(Family family) {
        var child = family.children.getFirst();
        var again = new Somebody(new PersonId(family.pen.id(Pen.instant(family.pen.today.minusDays(20), Pen.MORNING))), Part.CHILD, child.sex, child.community, child.ethnicity, child.forenames, child.surname);
        var by = family.staff.holder("hub-1", family.chance, null);
        var one = List.of(again);
        tell(family, PeopleFacts.REGISTERED, one, 4, by, new PersonRegistered(child.born, null, child.sex, null));
        tell(family, PeopleFacts.NAMED, one, 4, by, new PersonNamed("legal", child.first().charAt(0) + child.first().substring(1).replaceFirst("[aeiou]", "e"), child.surname));
        tell(family, PeopleFacts.RESIDENCE_STARTED, one, 4, by, new ResidenceStarted(child.home.line(), null, child.home.postcode(), false, "home"));
        tell(family, PeopleFacts.RELATED, one, 4, by, new RelationshipRecorded(family.mother.id, "mother", null));
        tell(family, PeopleFacts.DUPLICATE_PROPOSED, List.of(again, child), 1, family.staff.coordinator(HUB), new DuplicateProposed(again.id, child.id));
    }

    private static <B extends Record> void tell(Family family, FactKind<B> kind, List<Somebody> about, int workingDaysAgo, Colleague by, B body) {
        LocalDate day = WorkingDays.before(family.pen.today, workingDaysAgo);
        family.pen.tell(kind, about, body).on(day).by(by).recorded(Pen.instant(day, LocalTime.of(14, 0))).write();
    }
}
