package kith.frontdoor.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Worker;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.AgeEstimated;
import kith.frontdoor.FrontDoorFacts.ContactReceived;
import kith.frontdoor.Said;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One fact about all the children of a contact, and before it the facts about those whom nobody knew. */
@Component
class RecordContact {

    static final String RECORDED = """
        select r.worker, w.name, r.at, r.person
          from frontdoor.recorded(:contact) r
          left join access.worker w on w.id = r.worker
        """;

    static final String SEX = "select sex from people.person where person = :person";

    /** A contact with this id, about one of its people; nobody where this worker may not learn of them. */
    record Earlier(UUID worker, String name, Instant at, UUID person) {}

    private final Recording recording;
    private final JdbcClient db;
    private final Clock clock;

    RecordContact(Recording recording, JdbcClient db, Clock clock) {
        this.recording = recording;
        this.db = db;
        this.clock = clock;
    }

    List<Earlier> earlier(UUID contact) {
        return db.sql(RECORDED).param("contact", contact).query(Earlier.class).list();
    }

    /** Whom the form is about; the new ones have the ids that they would be recorded with. */
    static Set<UUID> about(ContactForm form) {
        return Stream.concat(form.ticked().stream(), form.added().stream().map(child -> child.known().orElseGet(() -> child.person(form.contact()).value()))).collect(Collectors.toSet());
    }

    /** @return whom it is about, in the order of the form; nobody when this contact was recorded before (a resend) */
    List<PersonId> run(ContactForm form, Worker by) {
        var forWhom = form.forWhom().empty() ? null : UUID.fromString(form.forWhom().value());
        var recorded = new Recorded(clock.instant(), by.id(), forWhom, null, form.told() == null ? "page" : "web-form");
        var happened = form.told() != null ? Happened.at(form.told()) : Happened.on(form.happened().date(form.today()).orElseThrow(), form.at().time());
        var about = new LinkedHashSet<PersonId>();
        form.ticked().forEach(person -> about.add(new PersonId(person)));
        var facts = new ArrayList<Fact<?>>();
        var people = new Introduction(form, happened.day(), recorded, facts);
        for (var child : form.added()) about.add(child.known().map(PersonId::new).orElseGet(() -> people.introduce(child)));
        if (form.brothers().chosen("yes")) people.join(List.copyOf(about));
        facts.add(Fact.of(new FactId(form.contact()), FrontDoorFacts.CONTACT, List.copyOf(about), happened, recorded, body(form)).on(form.contact()).saying(words(form)));
        return recording.record(facts).contains(new FactId(form.contact())) ? List.copyOf(about) : List.of();
    }

    private static ContactReceived body(ContactForm form) {
        return new ContactReceived(form.source().empty() ? form.anonymous().chosen("yes") && form.teller().empty() ? "9" : "10" : form.source().value(), form.urgent().chosen("yes"), form.how().value(),
            form.parents().empty() ? null : form.parents().value(), form.anonymous().chosen("yes") ? true : null);
    }

    private static List<Words> words(ContactForm form) {
        var who = Stream.of(form.teller(), form.role(), form.phone()).filter(field -> !field.empty()).map(field -> field.value().strip()).collect(Collectors.joining(", "));
        var apart = form.added().stream().filter(child -> !child.apart().empty()).map(child -> child.name() + ": " + child.apart().value().strip()).collect(Collectors.joining("\n"));
        return Said.of(form.contact())
            .say(Said.TELLER, who + (form.anonymous().chosen("yes") ? (who.isEmpty() ? "" : ". ") + "Do not name them to the family" : ""))
            .say(Said.SAID, form.said().value()).say(Said.WORRIES, form.worries().value()).say(Said.URGENCY, form.why().value())
            .say(Said.LANGUAGE, form.language().value()).say(Said.APART, apart).words();
    }

    /** Somebody whom nobody here knew comes onto the record, with what is known and no more. */
    private final class Introduction {

        private final ContactForm form;
        private final LocalDate day;
        private final Recorded recorded;
        private final List<Fact<?>> facts;
        private final Set<PersonId> introduced = new HashSet<>();

        Introduction(ContactForm form, LocalDate day, Recorded recorded, List<Fact<?>> facts) {
            this.form = form;
            this.day = day;
            this.recorded = recorded;
            this.facts = facts;
        }

        PersonId introduce(NewChild child) {
            var person = child.person(form.contact());
            introduced.add(person);
            var born = child.born().date(form.today()).orElse(null);
            var expected = born == null ? child.expected().date(form.today()).orElse(null) : null;
            tell(person, PeopleFacts.REGISTERED, new PersonRegistered(born, expected, child.sex().empty() ? null : child.sex().value(), null));
            name(child, person);
            if (born == null && expected == null) child.years().ifPresent(years -> tell(person, FrontDoorFacts.AGE, new AgeEstimated(years)));
            if (!child.line().empty() || !child.postcode().empty()) tell(person, PeopleFacts.RESIDENCE_STARTED, new ResidenceStarted(text(child.line().value()), null, text(child.postcode().value().toUpperCase()), false, "home"));
            if (!child.upn().empty()) tell(person, PeopleFacts.IDENTIFIED, new PersonIdentified("upn", child.upn().value().replace(" ", "").toUpperCase()));
            if (!child.nhs().empty()) tell(person, PeopleFacts.IDENTIFIED, new PersonIdentified("nhs-number", child.nhs().value().replace(" ", "")));
            if (!form.language().empty()) tell(person, PeopleFacts.ESSENTIALS, new EssentialsRecorded(form.language().value().strip(), null, null, null, null, null, null, null, null));
            parent(child, person, expected != null);
            return person;
        }

        /** One name is a last name to the register, which is shown alone; a baby without one is whose baby it is until it is named. */
        private void name(NewChild child, PersonId person) {
            var first = text(child.forenames().value());
            var last = text(child.surname().value());
            if (last != null) tell(person, PeopleFacts.NAMED, new PersonNamed("legal", first, last));
            else if (first != null) tell(person, PeopleFacts.NAMED, new PersonNamed("alias", null, first));
            else if (!child.babyOf().empty()) tell(person, PeopleFacts.NAMED, babyOf(child));
            if (!child.alias().empty()) tell(person, PeopleFacts.NAMED, new PersonNamed("alias", null, child.alias().value().strip()));
        }

        private PersonNamed babyOf(NewChild child) {
            var mother = child.babyOf().value().strip();
            var others = form.added().stream().filter(each -> each.forenames().empty() && each.surname().empty() && each.babyOf().value().strip().equalsIgnoreCase(mother)).toList();
            var baby = others.size() > 1 ? "Baby " + (others.indexOf(child) + 1) + " of" : "Baby of";
            int cut = mother.lastIndexOf(' ');
            return new PersonNamed("alias", cut < 0 ? baby : baby + " " + mother.substring(0, cut), mother.substring(cut + 1));
        }

        private void parent(NewChild child, PersonId person, boolean unborn) {
            if (child.parent().empty()) return;
            var parent = UUID.fromString(child.parent().value());
            var sex = db.sql(SEX).param("person", parent).query(String.class).optional().orElse("");
            tell(person, PeopleFacts.RELATED, new RelationshipRecorded(new PersonId(parent), sex.equals("M") ? "father" : sex.equals("F") || unborn ? "mother" : "other", null));
        }

        void join(List<PersonId> all) {
            for (var one : all)
                for (var other : all)
                    if (!one.equals(other) && (introduced.contains(one) || introduced.contains(other))) tell(one, PeopleFacts.RELATED, new RelationshipRecorded(other, "sibling", null));
        }

        private <B extends Record> void tell(PersonId person, FactKind<B> kind, B body) {
            var n = facts.stream().filter(each -> each.is(kind) && each.about().contains(person)).count();
            var id = new FactId(Uuids.named("contact/" + form.contact() + "/" + person + "/" + kind.name() + "/" + n));
            facts.add(Fact.of(id, kind, List.of(person), Happened.on(day), recorded, body).on(form.contact()));
        }

        private static String text(String typed) {
            return typed.isBlank() ? null : typed.strip();
        }
    }
}
