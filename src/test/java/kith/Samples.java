package kith;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.people.PeopleFacts.WarningRaised;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.ConferenceHeld;
import kith.protection.ProtectionFacts.ProtectionPlanStarted;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A named, invented world for tests: the Adeyemi-Clarke children, two on a plan, and whoever works with them. */
@Component
public class Samples {

    public record Family(PersonId amara, PersonId ben, PersonId cleo, PersonId mother) {}

    private final Recording recording;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Samples(Recording recording, TransactionTemplate transaction, Clock clock) {
        this.recording = recording;
        this.transaction = transaction;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    /** Three children of one mother on a protection plan since four weeks ago; minutes of the strategy discussion are owed. */
    public Family family(UUID key) {
        var family = new Family(child("Amara", today().minusYears(7)), child("Ben", today().minusYears(4)), child("Cleo", today().minusMonths(5)), person("Ruth", today().minusYears(31)));
        for (var child : List.of(family.amara(), family.ben(), family.cleo())) {
            record(fact(PeopleFacts.RELATED, today().minusWeeks(9), new RelationshipRecorded(family.mother(), "mother", true), child));
            record(fact(PeopleFacts.RESIDENCE_STARTED, today().minusYears(2), new ResidenceStarted("14 Larkspur Row", "Marlow Heath", "ZX4 7QP", child.equals(family.ben()), "home"), child));
            if (key != null) record(fact(HubFacts.ALLOCATED, today().minusWeeks(8), new AllocationMade("hub-10", null, key.toString(), null), child));
        }
        var all = new PersonId[] {family.amara(), family.ben(), family.cleo()};
        record(fact(PeopleFacts.ESSENTIALS, today().minusWeeks(8), new EssentialsRecorded("Yoruba and English", true, null, "Text first", "Never by post", "07700 900123", "Oak Park Primary", "Heath Surgery", null), family.amara()),
            fact(PeopleFacts.WARNING_RAISED, today().minusWeeks(8), new WarningRaised("visit-in-pairs", "until reviewed"), family.amara()),
            fact(FrontDoorFacts.ACCEPTED, today().minusWeeks(9), new ReferralAccepted("2A", "N1"), all),
            fact(ProtectionFacts.STRATEGY, today().minusWeeks(7).plusDays(2), new StrategyDiscussionHeld("section-47-joint"), all),
            fact(ProtectionFacts.CONFERENCE, today().minusWeeks(4), new ConferenceHeld("initial", "plan", "NEG"), all),
            fact(ProtectionFacts.PLAN_STARTED, today().minusWeeks(4), new ProtectionPlanStarted("NEG", null), all),
            fact(CaseworkFacts.VISIT, today().minusWeeks(1), new VisitMade("child-protection", "done", true, true, "social-worker", null, true, "in-person", true, true, 1), family.amara())
                .saying(List.of(Words.of(Uuids.fresh(), "Amara showed me the tooth she lost. She would like her own bed.", "salt"))));
        return family;
    }

    public PersonId child(String forename, LocalDate born) {
        var child = person(forename, born);
        record(fact(PeopleFacts.IDENTIFIED, today().minusWeeks(9), new PersonIdentified("la-child-id", child.value().toString().substring(24)), child));
        return child;
    }

    public PersonId person(String forename, LocalDate born) {
        var person = PersonId.fresh();
        record(fact(PeopleFacts.REGISTERED, today().minusWeeks(9), new PersonRegistered(born, null, "F", "MWBA"), person),
            fact(PeopleFacts.NAMED, today().minusWeeks(9), new PersonNamed("legal", forename, "Adeyemi-Clarke"), person));
        return person;
    }

    public <B extends Record> Fact<B> fact(FactKind<B> kind, LocalDate day, B body, PersonId... about) {
        return Fact.of(FactId.fresh(), kind, List.of(about), Happened.on(day), Recorded.at(Instant.from(day.atTime(17, 0).atZone(Happened.LONDON))), body);
    }

    /** As a page writes what opens and closes a record: on one day the last word counts. */
    public <B extends Record> Fact<B> factNow(FactKind<B> kind, B body, PersonId... about) {
        var now = clock.instant();
        return Fact.of(FactId.fresh(), kind, List.of(about), Happened.at(now), Recorded.at(now), body);
    }

    public void record(Fact<?>... facts) {
        transaction.executeWithoutResult(status -> recording.record(List.of(facts)));
    }
}
