package kith.hub.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.Samples;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.help.HelpFacts;
import kith.help.HelpFacts.NeedPlanStarted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubFacts.InvolvementStarted;
import kith.hub.HubWorld.Hub;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import org.springframework.stereotype.Component;

/** Families of a hub, as many as wanted and the same each time: in need, seen at different times, some with a plan. */
@Component
public class ManyChildren {

    private static final String[] FORENAMES = {"Ada", "Bao", "Cai", "Dilys", "Emre", "Fay", "Gwen", "Hari"};
    private static final String[] SURNAMES = {"Aldous", "Brightwell", "Carrow", "Dunmore", "Eastley", "Farrant", "Gable", "Hartnoll", "Inskip", "Jessop"};

    private final Samples samples;

    ManyChildren(Samples samples) {
        this.samples = samples;
    }

    /** Two children a family. */
    public List<PersonId> in(Hub hub, int families) {
        var today = samples.today();
        var children = new ArrayList<PersonId>();
        var facts = new ArrayList<Fact<?>>();
        for (int f = 0; f < families; f++) {
            var mother = person("Mother", SURNAMES[f % SURNAMES.length], today.minusYears(30), facts);
            for (int c = 0; c < 2; c++) {
                var child = person(FORENAMES[(f * 3 + c) % FORENAMES.length], SURNAMES[f % SURNAMES.length], today.minusYears(2 + (f + 3L * c) % 14).minusDays(40), facts);
                facts.add(samples.fact(PeopleFacts.RELATED, today.minusWeeks(30), new RelationshipRecorded(mother, "mother", true), child));
                work(child, hub, f, today, facts);
                children.add(child);
            }
        }
        samples.record(facts.toArray(Fact[]::new));
        return children;
    }

    private void work(PersonId child, Hub hub, int family, LocalDate today, List<Fact<?>> facts) {
        facts.add(samples.fact(FrontDoorFacts.ACCEPTED, today.minusWeeks(29 - family % 3), new ReferralAccepted("2A", "N1"), child));
        var worker = family % 5 == 4 ? null : family % 2 == 0 ? hub.worker().id().toString() : hub.other().id().toString();
        facts.add(samples.fact(HubFacts.ALLOCATED, family % 6 == 5 ? today.minusDays(9) : today.minusWeeks(28), new AllocationMade(hub.code(), hub.consultant().id().toString(), worker, null), child));
        facts.add(samples.fact(HelpFacts.PLAN_STARTED, today.minusWeeks(24), new NeedPlanStarted(null), child));
        if (family % 3 == 0) facts.add(samples.fact(HubFacts.INVOLVED, today.minusWeeks(10), new InvolvementStarted(hub.coordinator().id().toString(), "coordinator"), child));
        if (family % 4 != 3) facts.add(samples.fact(CaseworkFacts.VISIT, today.minusDays(3L + 9 * (family % 7)), new VisitMade("child-in-need", "done", true, family % 2 == 0, "social-worker", null, true, "in-person", true, true, 1), child));
    }

    private PersonId person(String forename, String surname, LocalDate born, List<Fact<?>> facts) {
        var person = PersonId.fresh();
        facts.add(samples.fact(PeopleFacts.REGISTERED, born, new PersonRegistered(born, null, "F", "MWBA"), person));
        facts.add(samples.fact(PeopleFacts.NAMED, born, new PersonNamed("legal", forename, surname), person));
        return person;
    }
}
