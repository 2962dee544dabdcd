package kith.pathway.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.AssessmentCompleted;
import kith.casework.CaseworkFacts.AssessmentStarted;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.casework.CaseworkFacts.VisitMade;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.help.HelpFacts;
import kith.help.HelpFacts.NeedPlanStarted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.pathway.BulkRecording;
import kith.pathway.Engine;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;

/** Ten facts a person, from a seed: enough of everything for a figure, believable to a machine only. */
final class ManyFacts {

    private final Random random = new Random(47);
    private final LocalDate first = LocalDate.parse("2016-04-01");

    static void load(Connection owner, Engine engine, int people) throws SQLException {
        var many = new ManyFacts();
        try (var bulk = new BulkRecording(owner, engine)) {
            PersonId before = null;
            for (int i = 0; i < people; i++) {
                var person = many.person();
                bulk.record(many.life(person, before, i));
                before = person;
            }
        }
    }

    private PersonId person() {
        return new PersonId(Uuids.at(1_700_000_000_000L + random.nextInt(1_000_000_000), random.nextLong(), random.nextLong()));
    }

    private List<Fact<?>> life(PersonId person, PersonId sibling, int i) {
        var day = first.plusDays(random.nextInt(3400));
        var facts = new ArrayList<Fact<?>>();
        facts.add(fact(PeopleFacts.REGISTERED, person, day, new PersonRegistered(day.minusDays(random.nextInt(5000)), null, i % 2 == 0 ? "F" : "M", "WBRI")));
        facts.add(fact(PeopleFacts.NAMED, person, day, new PersonNamed("legal", "Given" + random.nextInt(3000), "Family" + random.nextInt(20_000))));
        facts.add(fact(PeopleFacts.IDENTIFIED, person, day, new PersonIdentified("la-child-id", "C" + i)));
        facts.add(fact(FrontDoorFacts.ACCEPTED, person, day, new ReferralAccepted("1A", "N1")));
        facts.add(fact(HubFacts.ALLOCATED, person, day.plusDays(1), new AllocationMade("hub-" + (1 + i % 20), null, null, null)));
        facts.add(fact(CaseworkFacts.ASSESSMENT_STARTED, person, day.plusDays(2), new AssessmentStarted("child-and-family")));
        facts.add(fact(CaseworkFacts.ASSESSMENT_COMPLETED, person, day.plusDays(40), new AssessmentCompleted("child-and-family", null, List.of("3A", "4B"))));
        facts.add(i % 8 == 0 ? fact(CareFacts.STARTED, person, day.plusDays(45), new CareStarted("C2", null, "N1")) : fact(HelpFacts.PLAN_STARTED, person, day.plusDays(45), new NeedPlanStarted(null)));
        var seen = new VisitMade(i % 8 == 0 ? "looked-after" : "child-in-need", "done", true, i % 2 == 0, "social-worker", null, null, null, null, null, null);
        var visit = fact(CaseworkFacts.VISIT, person, day.plusDays(60), seen);
        facts.add(sibling == null || i % 4 != 0 ? visit : Fact.of(visit.id(), visit.kind(), List.of(sibling, person), visit.happened(), visit.recorded(), visit.body()));
        facts.add(i % 3 == 0 ? fact(CaseworkFacts.CLOSED, person, day.plusDays(200), new CaseClosed("RC1")) : fact(CaseworkFacts.VISIT, person, day.plusDays(90), seen));
        return facts;
    }

    private <B extends Record> Fact<B> fact(FactKind<B> kind, PersonId person, LocalDate day, B body) {
        var at = day.atTime(17, 0).toInstant(ZoneOffset.UTC);
        return Fact.of(new FactId(Uuids.at(at.toEpochMilli(), random.nextLong(), random.nextLong())), kind, List.of(person), Happened.on(day), Recorded.at(at), body);
    }
}
