package kith.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.Visitor;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import kith.ui.Say;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RecordingAContactTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Door door;
    @Autowired Staff staff;

    private final UUID contact = UUID.randomUUID();

    @Test void a_contact_about_brothers_is_one_fact_and_starts_the_clock_of_each() {
        var home = door.home();
        var visitor = as("duty-team");

        var reply = save(visitor, "child", home.tess().toString(), "child", home.hugo().toString(), "said", "Both came without coats", "source", "2A", "teller", "Jo Bright", "role", "Head teacher");

        assertThat(Visitor.place(reply)).isEqualTo("/contacts/" + contact + "/decision");
        assertThat(rows("select count(*) from ledger.about where fact = :id")).isEqualTo(2);
        assertThat(rows("select count(*) from pathway.clock where fact = :id and rule = 'A1' and ended is null")).isEqualTo(2);
        assertThat(inTheHub().get("/children/" + home.hugo() + "/chronology").body()).contains("Contact from schools, by phone", "Both came without coats", "Jo Bright, Head teacher");
        assertThat(visitor.get("/contacts").body()).contains("Tess " + home.surname() + ", Hugo " + home.surname());
    }

    @Test void sending_it_twice_records_it_once_and_adds_nobody_twice() {
        var visitor = as("duty-team");
        var surname = Door.surname();

        for (int i = 0; i < 2; i++) save(visitor, "news", "1", "n1-forenames", "Otto", "n1-surname", surname, "n1-same", "new");

        assertThat(people(surname)).isEqualTo(1);
        assertThat(rows("select count(*) from ledger.fact where id = :id")).isEqualTo(1);
    }

    @Test void almost_nothing_is_enough() {
        var visitor = as("duty-team");

        var reply = save(visitor, "news", "1", "said", "A boy alone by the river", "n1-age", "3", "n1-apart", "Red coat");

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/contacts").body()).contains("contact-" + contact);
        assertThat(visitor.get("/contacts/" + contact).body()).contains("Name not known", "about 3 years, by estimate", "A boy alone by the river", "Red coat", "Unknown");
    }

    @Test void an_unborn_child_is_whose_baby_it_is_and_twins_are_numbered() {
        var home = door.home();
        var expected = samples.today().plusMonths(4);
        var visitor = as("duty-team");

        save(visitor, "news", "2", "n1-babyOf", "Nora " + home.surname(), "n1-expected", Say.typed(expected), "n1-parent", home.mother().toString(),
            "n2-babyOf", "Nora " + home.surname(), "n2-expected", Say.typed(expected), "n2-parent", home.mother().toString(), "brothers", "yes");

        var page = visitor.get("/contacts/" + contact).body();
        assertThat(page).contains("Baby 1 of Nora " + home.surname(), "Baby 2 of Nora " + home.surname(), "unborn, expected " + Say.date(expected));
        assertThat(door.read(() -> db.sql("select count(*) from people.relationship where relative = :mother and kind = 'mother'").param("mother", home.mother().value()).query(Integer.class).single())).isEqualTo(4);
    }

    @Test void somebody_likely_known_is_shown_before_anybody_is_added() {
        var home = door.home();
        var visitor = as("duty-team");
        var answers = new String[] {"news", "1", "n1-forenames", "Tess", "n1-surname", home.surname(), "n1-born", Say.typed(home.born())};

        var asked = save(visitor, answers);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Is it one of these?", "same name, same birth date", "None of these: somebody new");
        assertThat(people(home.surname())).isEqualTo(3);

        assertThat(save(visitor, with(answers, "n1-same", home.tess().toString())).statusCode()).isEqualTo(303);
        assertThat(people(home.surname())).isEqualTo(3);
        assertThat(rows("select count(*) from ledger.about where fact = :id and person = '" + home.tess() + "'")).isEqualTo(1);
    }

    @Test void somebody_new_is_added_when_the_worker_says_so_even_a_namesake() {
        var home = door.home();

        save(as("duty-team"), "news", "1", "n1-forenames", "Tess", "n1-surname", home.surname(), "n1-born", Say.typed(home.born()), "n1-same", "new");

        assertThat(people(home.surname())).isEqualTo(4);
    }

    @Test void the_same_address_and_first_name_is_likely_too_but_a_shielded_one_tells_nothing() {
        var home = door.home();
        var visitor = as("duty-team");

        assertThat(save(visitor, "news", "1", "n1-forenames", "Tess", "n1-line", home.line(), "n1-postcode", home.postcode()).body()).contains("same first name, same address");

        var hidden = samples.family(null);
        var reply = save(visitor, "news", "1", "n1-forenames", "Ben", "n1-line", "14 Larkspur Row", "n1-postcode", "ZX4 7QP");
        assertThat(reply.body()).doesNotContain(hidden.ben().toString());
    }

    @Test void whoever_is_restricted_is_not_made_anew_before_it_is_said_whom_to_ring() {
        var surname = Door.surname();
        var born = samples.today().minusYears(5).minusDays(12);
        var hidden = door.person("Amara", Door.surname(), born, "F");
        var number = "9" + UUID.randomUUID().toString().replaceAll("\\D", "0").substring(0, 9);
        samples.record(samples.fact(PeopleFacts.NAMED, samples.today().minusWeeks(8), new PersonNamed("alias", "Tess", surname), hidden), samples.fact(PeopleFacts.IDENTIFIED, samples.today().minusWeeks(8), new PersonIdentified("nhs-number", number), hidden));
        var name = door.read(() -> db.sql("select surname from people.person where person = :person").param("person", hidden.value()).query(String.class).single());
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today().minusDays(1), new RestrictionPlaced("high-profile", UUID.randomUUID().toString(), null), hidden));
        var visitor = as("practitioner");
        var answers = new String[] {"news", "1", "n1-forenames", "Tess", "n1-surname", surname, "n1-born", Say.typed(born), "said", "A long story"};

        var asked = save(visitor, answers);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("A record is held and is open to named people only", "/children/" + hidden + "/reason", "A record is held that may be of Tess " + surname, "A long story").doesNotContain(name, "Amara");
        assertThat(rows("select count(*) from ledger.fact where id = :id")).isZero();
        assertThat(save(visitor, "news", "1", "n1-forenames", "Bea", "n1-nhs", number).body()).as("by a number too").contains("/children/" + hidden + "/reason").doesNotContain(name, "Amara");
        assertThat(looks(hidden)).isEqualTo(2);

        assertThat(save(visitor, with(answers, "n1-held", UUID.randomUUID().toString())).statusCode()).as("of another record it says nothing").isEqualTo(422);
        assertThat(save(visitor, with(answers, "n1-held", hidden.toString())).statusCode()).isEqualTo(303);
        assertThat(rows("select count(*) from ledger.about where fact = :id and person <> '" + hidden + "'")).isEqualTo(1);
    }

    @Test void what_is_like_a_restricted_record_and_no_more_is_not_told_of_it() {
        var surname = Door.surname();
        var hidden = door.person("Tess", surname, samples.today().minusYears(5), "F");
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today().minusDays(1), new RestrictionPlaced("high-profile", UUID.randomUUID().toString(), null), hidden));

        assertThat(save(as("practitioner"), "news", "1", "n1-forenames", "Tess", "n1-surname", surname, "n1-age", "5").statusCode()).isEqualTo(303);
    }

    @Test void who_was_here_before_comes_with_what_was_decided_and_a_re_referral_is_named() {
        var home = door.home();
        var before = door.contact(samples.today().minusMonths(2), false, home.tess());
        door.decided(samples.today().minusMonths(2), "referral", before, home.tess());
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusMonths(2), new FrontDoorFacts.ReferralAccepted("6", "N1"), home.tess()));
        var visitor = as("duty-team");

        var found = visitor.post("/contacts/new", "contact", contact.toString(), "who", "tess " + home.surname()).headers().firstValue("Location").orElseThrow();
        var search = visitor.get(found).body();
        var form = visitor.get("/contacts/new/details?contact=" + contact + "&child=" + home.tess()).body();

        assertThat(found).as("a name stands in no address").doesNotContainIgnoringCase("tess");
        assertThat(search).contains("Last contact <a class=\"govuk-link\" href=\"/contacts/" + before + "\">" + Say.date(samples.today().minusMonths(2)), "Police: Referral", "within twelve months", "same name");
        assertThat(form).contains("has been here before", "Police: Referral", "within twelve months");
        assertThat(as("practitioner").get("/contacts/new/details?contact=" + contact + "&child=" + home.tess()).body()).doesNotContain("has been here before", "Police: ", home.hugo().toString());
    }

    @Test void who_lives_there_is_offered_after_one_tap_that_is_written_down() {
        var home = door.home();
        var visitor = as("duty-team");
        assertThat(visitor.get("/contacts/new/details?contact=" + contact + "&child=" + home.tess()).body()).contains("Show who lives with Tess").doesNotContain(home.hugo().toString());

        var reply = visitor.post("/children/" + home.tess() + "/opening-for-contact", "contact", contact.toString(), "child", home.tess().toString(), "said", "Half a story");

        var form = visitor.get(reply.headers().firstValue("Location").orElseThrow()).body();
        assertThat(form).contains(home.hugo().toString(), "brother or sister", "Half a story").doesNotContain("Show who lives with");
        assertThat(door.read(() -> db.sql("select note from access.opening where person = :person").param("person", home.tess().value()).query(String.class).list())).containsExactly("New contact");
        assertThat(inTheHub().get("/contacts/new/details?contact=" + UUID.randomUUID() + "&child=" + home.tess()).body()).contains(home.hugo().toString());
    }

    @Test void whose_baby_it_is_comes_from_the_record_and_from_no_address() {
        var home = door.home();

        var form = as("duty-team").get("/contacts/new/details?contact=" + contact + "&new=1&parent=" + home.mother()).body();

        assertThat(form).contains("value=\"Nora " + home.surname() + "\"");
    }

    @Test void one_letter_asks_for_more_and_many_of_one_name_answer_sensibly() {
        var visitor = as("practitioner");
        var surname = Door.surname();
        for (int i = 0; i < 25; i++) door.person("Kim", surname, samples.today().minusYears(4).minusDays(i), "F");

        assertThat(found(visitor, "a")).contains("One letter would find too many");
        var many = found(visitor, "kim " + surname);
        assertThat(many).contains("10 people found", "There may be more. Add an age").contains("None of these: add somebody new");
    }

    @Test void two_with_the_same_initials_are_told_apart_by_whole_names() {
        var visitor = as("practitioner");

        var reply = visitor.post("/contacts/new/children", "contact", contact.toString(), "news", "2", "n1-forenames", "Josh", "n1-surname", "Zamoyski", "n2-forenames", "Jake", "n2-surname", "Zamoyski", "said", "kept");

        assertThat(reply.body()).contains("The same initials: Jake Zamoyski and Josh Zamoyski").contains("child 3").contains("kept");
    }

    @Test void what_is_wrong_is_said_and_everything_typed_is_kept() {
        var visitor = as("practitioner");

        var reply = visitor.post("/contacts/new/details", "contact", contact.toString(), "said", "A long story", "news", "1", "n1-born", "31/31/2020", "at", "25:70");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("A long story", "31/31/2020", "Say whether it is urgent", "Enter the birth date as numbers or words", "Enter the time such as 16:30");
    }

    @Test void whoever_may_only_add_records_a_contact_and_does_not_see_the_queue() {
        var visitor = as("practitioner");

        var reply = save(visitor, "news", "1", "said", "Heard at the school gate");

        assertThat(Visitor.place(reply)).isEqualTo("/contacts/new");
        assertThat(visitor.get("/contacts").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/contacts/" + contact + "/decision").statusCode()).isEqualTo(403);
        assertThat(as("data-officer").get("/contacts/new").statusCode()).isEqualTo(403);
    }

    @Test void on_behalf_of_a_colleague_keeps_both() {
        var other = workers.called(worker("duty-team")).orElseThrow();

        save(as("duty-team"), "news", "1", "forWhom", other.id().toString());

        assertThat(door.read(() -> db.sql("select convert_from(content, 'UTF8') from ledger.fact where id = :id").param("id", contact).query(String.class).single())).contains("\"forWhom\":\"" + other.id() + "\"");
    }

    private int looks(PersonId person) {
        return door.read(() -> db.sql("select count(*) from access.look l join access.looked_at a on a.look = l.id where a.person = :person and l.what = 'that a restricted record is held'").param("person", person.value()).query(Integer.class).single());
    }

    private Visitor inTheHub() {
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        return signedIn(username);
    }

    private HttpResponse<String> save(Visitor visitor, String... answers) {
        return visitor.post("/contacts/new/details", with(answers, "contact", contact.toString(), "urgent", "no", "how", "phone", "happened", "today"));
    }

    private static String[] with(String[] answers, String... more) {
        var all = new ArrayList<>(List.of(answers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private int rows(String sql) {
        return door.read(() -> db.sql(sql).param("id", contact).query(Integer.class).single());
    }

    private int people(String surname) {
        return door.read(() -> db.sql("select count(distinct person) from people.name where surname = :surname").param("surname", surname).query(Integer.class).single());
    }

    private String found(Visitor visitor, String who) {
        return visitor.get(visitor.post("/contacts/new", "contact", contact.toString(), "who", who).headers().firstValue("Location").orElseThrow()).body();
    }
}
