package kith.frontdoor;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kith.Samples;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.FactId;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceStarted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The front door's part of the named world: families whose names nobody else in the suite bears. */
@Component
public class Door {

    public record Home(String surname, PersonId tess, PersonId hugo, PersonId mother, LocalDate born, String line, String postcode) {}

    private final Samples samples;
    private final TransactionTemplate transaction;

    Door(Samples samples, TransactionTemplate transaction) {
        this.samples = samples;
        this.transaction = transaction;
    }

    /** Outside a transaction the database knows of no asker, and shows nothing. */
    public <T> T read(Supplier<T> query) {
        return transaction.execute(status -> query.get());
    }

    /** Tess and Hugo, whose mother has a name as no other test's family. */
    public Home home() {
        var surname = surname();
        var born = samples.today().minusYears(6).minusDays(40);
        var tess = person("Tess", surname, born, "F");
        var hugo = person("Hugo", surname, samples.today().minusYears(3), "M");
        var mother = person("Nora", surname, samples.today().minusYears(29), "F");
        var random = new Random(surname.hashCode());
        var line = (random.nextInt(8999) + 1000) + " Juniper Way";
        // of their own: who shares a postcode is found as well, and the suite has many homes
        var postcode = "ZX" + random.nextInt(1, 10) + " " + random.nextInt(1, 10) + "ABDEFGHJLN".charAt(random.nextInt(10)) + "PQRSTUWXYZ".charAt(random.nextInt(10));
        for (var child : List.of(tess, hugo)) {
            samples.record(samples.fact(PeopleFacts.RELATED, day(), new RelationshipRecorded(mother, "mother", true), child),
                samples.fact(PeopleFacts.RESIDENCE_STARTED, day(), new ResidenceStarted(line, "Marlow Heath", postcode, false, "home"), child),
                samples.fact(HubFacts.ALLOCATED, day(), new AllocationMade("hub-10", null, null, null), child));
        }
        return new Home(surname, tess, hugo, mother, born, line, postcode);
    }

    public PersonId person(String forenames, String surname, LocalDate born, String sex) {
        var person = PersonId.fresh();
        samples.record(samples.fact(PeopleFacts.REGISTERED, day(), new PersonRegistered(born, null, sex, null), person), samples.fact(PeopleFacts.NAMED, day(), new PersonNamed("legal", forenames, surname), person));
        return person;
    }

    /** Letters that sound like nobody else. */
    public static String surname() {
        return "Zu" + UUID.randomUUID().toString().substring(0, 12).chars().filter(c -> c != '-').mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16)))).collect(Collectors.joining());
    }

    public FactId contact(LocalDate day, boolean urgent, PersonId... about) {
        var fact = samples.fact(FrontDoorFacts.CONTACT, day, new FrontDoorFacts.ContactReceived("6", urgent, "phone", null, null), about);
        samples.record(fact);
        return fact.id();
    }

    public void decided(LocalDate day, String decision, FactId contact, PersonId... about) {
        samples.record(samples.fact(FrontDoorFacts.DECIDED, day, FrontDoorFacts.ContactDecided.of(decision, contact), about));
    }

    private LocalDate day() {
        return samples.today().minusWeeks(9);
    }
}
