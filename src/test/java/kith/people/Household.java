package kith.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.Samples;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceStarted;

/** People made for one test: with names nobody else bears, and an address that is looked for wherever something comes out. */
final class Household {

    final Samples samples;
    final String surname;
    final String line;
    final String postcode;
    final String school;
    final String phone;

    Household(Samples samples) {
        this.samples = samples;
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        this.surname = "Quill" + letters;
        this.line = "1 Canary" + letters + " Yard";
        this.postcode = "ZX9 " + Math.floorMod(letters.hashCode(), 9) + letters.toUpperCase().substring(0, 2);
        this.school = "Canary" + letters + " Primary";
        this.phone = "07700 9" + String.format("%05d", Math.floorMod(letters.hashCode(), 100_000));
    }

    PersonId named(String forename, LocalDate born) {
        var person = PersonId.fresh();
        samples.record(samples.fact(PeopleFacts.REGISTERED, samples.today().minusWeeks(9), new PersonRegistered(born, null, "F", null), person),
            samples.fact(PeopleFacts.NAMED, samples.today().minusWeeks(9), new PersonNamed("legal", forename, surname), person));
        return person;
    }

    /** Held by hub 10, whose workers read the record. */
    PersonId held(PersonId person) {
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(8), new AllocationMade("hub-10", null, null, null), person));
        return person;
    }

    PersonId expected(LocalDate day) {
        var person = PersonId.fresh();
        samples.record(samples.fact(PeopleFacts.REGISTERED, samples.today().minusWeeks(9), new PersonRegistered(null, day, null, null), person),
            samples.fact(PeopleFacts.NAMED, samples.today().minusWeeks(9), new PersonNamed("legal", "Baby", surname), person));
        return person;
    }

    void livesHere(Boolean shielded, PersonId... people) {
        samples.record(samples.fact(PeopleFacts.RESIDENCE_STARTED, samples.today().minusYears(1), new ResidenceStarted(line, "Canarytown", postcode, shielded, "home"), people));
    }

    /** What gives away where a child lives as an address does. */
    void learnsHere(PersonId... people) {
        samples.record(samples.fact(PeopleFacts.ESSENTIALS, samples.today().minusDays(6), new EssentialsRecorded("English", false, null, null, null, phone, school, null, null), people));
    }

    void related(PersonId child, PersonId to, String kind) {
        samples.record(samples.fact(PeopleFacts.RELATED, samples.today().minusWeeks(9), new RelationshipRecorded(to, kind, null), child));
    }

    void numbered(PersonId person, String scheme, String value) {
        samples.record(samples.fact(PeopleFacts.IDENTIFIED, samples.today().minusWeeks(9), new PersonIdentified(scheme, value), person));
    }

    List<String> canaries() {
        return List.of(line, line.substring(2, line.length() - 5), postcode, "Canarytown", school, phone);
    }
}
