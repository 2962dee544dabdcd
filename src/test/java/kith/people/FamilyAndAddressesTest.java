package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Sent;
import kith.Staff;
import kith.Visitor;
import kith.access.Openings;
import kith.ledger.PersonId;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class FamilyAndAddressesTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;
    Household family;
    PersonId asha;
    PersonId ravi;
    PersonId mother;

    @BeforeEach void aFamily() {
        family = new Household(samples);
        asha = family.named("Asha", samples.today().minusYears(8));
        ravi = family.named("Ravi", samples.today().minusYears(3));
        mother = family.named("Meena", samples.today().minusYears(34));
        for (var child : List.of(asha, ravi)) family.related(family.held(child), mother, "mother");
        family.livesHere(null, asha, ravi, mother);
    }

    @Test void the_page_shows_the_family_and_who_lived_where_together() {
        var page = colleague().get(page(asha)).body();

        assertThat(page).contains("Meena " + family.surname, "Mother, 34 years", family.line, "Ravi " + family.surname, "since " + Say.brief(samples.today().minusYears(1), samples.today()));
        assertThat(colleague().get(page(mother)).body()).contains("This is their mother");
    }

    @Test void a_household_moves_in_one_entry_and_those_left_behind_stay() {
        colleague().post(page(asha) + "/move", "movers", asha.toString(), "movers", mother.toString(), "line", "5 New Street", "postcode", "zx1 1aa", "use", "home", "since", "today",
            "shielded", "no", "version", "none", "was-address", "");
        assertThat(open(asha)).as("the form had not read the address: it asks first").isEqualTo(family.line);

        moved("no", "");

        assertThat(open(asha)).isEqualTo("5 New Street");
        assertThat(open(mother)).isEqualTo("5 New Street");
        assertThat(open(ravi)).isEqualTo(family.line);
    }

    @Test void a_shield_moves_with_the_family_hides_who_lives_there_and_no_letter_goes_to_the_old_address() {
        var anybody = opened(asha);
        anybody.post(page(asha) + "/shield", "people", asha.toString(), "people", mother.toString(), "words", "He was seen outside");
        assertThat(anybody.get(page(asha)).body()).contains("Shielded: ask the hub").doesNotContain(family.line).doesNotContain(family.postcode);
        assertThat(anybody.get(page(ravi)).body()).as("who else lives there would give it away").contains(family.line).doesNotContain("/children/" + asha + "/people\">Asha " + family.surname + "</a> <span class=\"kith-quiet\">since");

        assertThat(moved("no", "").statusCode()).as("no reason, no unshielding").isEqualTo(422);
        assertThat(moved("yes", "").statusCode()).isEqualTo(303);

        var page = anybody.get(page(asha)).body();
        assertThat(page).contains("Shielded: ask the hub", "Do not write here").doesNotContain("5 New Street").doesNotContain("ZX1 1AA");
        assertThat(anybody.search("5 New Street").body()).doesNotContain(asha.toString());
        assertThat(column("select do_not_write::text from people.residence where person = ? and until is not null", asha)).isEqualTo("true");
    }

    @Test void a_shield_does_not_come_down_by_withdrawing_or_putting_right_what_put_it_up() {
        colleague().post(page(asha) + "/shield", "people", asha.toString(), "words", "He was seen outside");
        var entry = "/children/" + asha + "/entries/" + column("select f.id::text from ledger.fact f join ledger.about a on a.fact = f.id where f.type = 'residence.shielded' and a.person = ?", asha);
        var reader = opened(asha);

        for (var anybody : List.of(reader, colleague())) {
            assertThat(anybody.post(entry + "/withdrawal", "reason", "duplicate").statusCode()).isEqualTo(404);
            assertThat(anybody.post(entry + "/correction", "fact", UUID.randomUUID().toString(), "children", asha.toString(), "happened", "today").statusCode()).isEqualTo(404);
        }
        assertThat(reader.get(page(asha)).body()).contains("Shielded: ask the hub").doesNotContain(family.line);
        assertThat(manager().post(entry + "/withdrawal", "reason", "recorded-in-error").statusCode()).as("somebody decides").isEqualTo(303);
        assertThat(column("select bool_or(shielded)::text from people.residence where person = ?", asha)).isEqualTo("false");
    }

    @Test void putting_an_address_right_keeps_its_shield() {
        var shielded = new Household(samples);
        var child = shielded.held(shielded.named("Hana", samples.today().minusYears(4)));
        shielded.livesHere(true, child);
        var entry = "/children/" + child + "/entries/" + column("select f.id::text from ledger.fact f join ledger.about a on a.fact = f.id where f.type = 'residence.started' and a.person = ?", child);

        assertThat(corrected(colleague(), entry, child).statusCode()).isEqualTo(303);
        assertThat(open(child)).isEqualTo("2 Canary Yard");
        assertThat(column("select bool_and(shielded)::text from people.residence where person = ?", child)).isEqualTo("true");

        assertThat(corrected(manager(), entry, child).statusCode()).isEqualTo(303);
        assertThat(column("select bool_or(shielded)::text from people.residence where person = ?", child)).isEqualTo("false");
    }

    private java.net.http.HttpResponse<String> corrected(Visitor by, String entry, PersonId child) {
        return by.post(entry + "/correction", "fact", UUID.randomUUID().toString(), "children", child.toString(), "read", value(by.get(entry + "/correction").body(), "read"),
            "happened", Say.typed(samples.today().minusYears(1)), "line", "2 Canary Yard", "use", "home", "shielded", "no", "words", "One digit was wrong");
    }

    @Test void where_nothing_is_said_a_new_address_inherits_the_shield() {
        var shielded = new Household(samples);
        var child = shielded.named("Hana", samples.today().minusYears(4));
        shielded.livesHere(true, shielded.held(child));
        samples.record(samples.fact(PeopleFacts.RESIDENCE_STARTED, samples.today().minusDays(3), new PeopleFacts.ResidenceStarted("8 Other Way", null, "ZX2 2BB", null, "placement"), child));

        assertThat(column("select bool_and(shielded)::text from people.residence where person = ?", child)).isEqualTo("true");
        assertThat(colleague().post(page(child) + "/unshield", "people", child.toString(), "reason", "risk-ended", "words", "Agreed").statusCode()).as("somebody decides").isEqualTo(403);
        assertThat(manager().post(page(child) + "/unshield", "people", child.toString(), "reason", "risk-ended", "words", "Agreed").statusCode()).isEqualTo(303);
        assertThat(column("select bool_or(shielded)::text from people.residence where person = ?", child)).isEqualTo("false");
    }

    @Test void a_shield_does_not_come_down_by_leaving_and_arriving_without_a_word_of_it() {
        var shielded = new Household(samples);
        var child = shielded.named("Hana", samples.today().minusYears(4));
        shielded.livesHere(true, shielded.held(child));
        samples.record(samples.fact(PeopleFacts.RESIDENCE_ENDED, samples.today().minusDays(9), new PeopleFacts.ResidenceEnded(null), child));
        samples.record(samples.fact(PeopleFacts.RESIDENCE_STARTED, samples.today().minusDays(3), new PeopleFacts.ResidenceStarted("8 Other Way", null, "ZX2 2BB", null, "home"), child));

        assertThat(column("select bool_and(shielded)::text from people.residence where person = ?", child)).isEqualTo("true");
    }

    @Test void the_general_form_takes_no_address_no_name_and_no_number() {
        var shielded = new Household(samples);
        var child = shielded.held(shielded.named("Hana", samples.today().minusYears(4)));
        shielded.livesHere(true, child);
        var before = column("select count(*)::text from ledger.about where person = ?", child);

        for (var type : List.of("residence.started", "person.named", "person.identified", "essentials.recorded")) {
            var colleague = colleague();
            var answer = colleague.post("/children/" + child + "/record/" + type, "fact", UUID.randomUUID().toString(), "children", child.toString(), "happened", "today", "line", "8 Other Way", "shielded", "no", "use", "home",
                "surname", "Other", "scheme", "nhs-number", "value", "943 476 5919");
            assertThat(Visitor.place(answer)).as(type).startsWith("/children/" + child + "/people/");
            assertThat(colleague.get(Visitor.place(answer)).body()).as(type).contains("Nothing was saved: this has a form of its own");
        }
        assertThat(column("select count(*)::text from ledger.about where person = ?", child)).isEqualTo(before);
        assertThat(column("select bool_and(shielded)::text from people.residence where person = ?", child)).isEqualTo("true");
    }

    @Test void a_new_placement_of_a_shielded_child_is_shielded_unless_it_is_said_why_not() {
        var shielded = new Household(samples);
        var child = shielded.named("Hana", samples.today().minusYears(4));
        shielded.livesHere(true, shielded.held(child));
        var worker = colleague();
        assertThat(worker.get("/children/" + child + "/care/move").body()).contains("The address until now is shielded");

        assertThat(placed(worker, child, "yesterday", "8 Other Way").statusCode()).isEqualTo(303);
        assertThat(opened(child).get(page(child)).body()).contains("Shielded: ask the hub").doesNotContain("8 Other Way");

        assertThat(placed(worker, child, "today", "9 Other Way", "why", "CARPL", "shielded", "no").body()).contains("Say why the new address need not be shielded");
        assertThat(placed(worker, child, "today", "9 Other Way", "why", "CARPL", "shielded", "no", "reason", "The father is in prison").statusCode()).isEqualTo(303);
        assertThat(opened(child).get(page(child)).body()).contains("9 Other Way").doesNotContain("8 Other Way");
    }

    private java.net.http.HttpResponse<String> placed(Visitor worker, PersonId child, String day, String line, String... more) {
        var form = java.util.stream.Stream.concat(java.util.stream.Stream.of("fact", UUID.randomUUID().toString(), "type", "U6", "happened", day, "line", line, "postcode", "ZX2 2BB"), java.util.stream.Stream.of(more));
        return worker.post("/children/" + child + "/care/move", form.toArray(String[]::new));
    }

    @Test void an_unborn_child_is_born_in_one_step_and_the_record_goes_on() {
        var baby = family.expected(samples.today().plusDays(3));
        family.related(ravi, baby, "sibling");
        var worker = colleague();
        assertThat(worker.get(page(baby)).body()).contains("Not yet: expected");

        worker.post(page(baby) + "/birth", "day", "today", "sex", "F", "forenames", "Tara", "surname", family.surname);

        assertThat(worker.get(page(baby)).body()).contains("Tara " + family.surname, "born today").doesNotContain("The child is born");
        assertThat(worker.get(page(ravi)).body()).contains("Tara " + family.surname);
    }

    @Test void a_death_is_said_soberly_and_everything_stops() {
        var worker = colleague();
        samples.record(samples.fact(PeopleFacts.DIED, samples.today().minusDays(1), new PeopleFacts.ChildDied(), asha));

        assertThat(worker.get(page(asha)).body()).contains("Died", "aged 7 years").doesNotContain("Record a death");
        assertThat(column("select died::text from people.person where person = ?", asha)).isEqualTo(samples.today().minusDays(1).toString());
    }

    @Test void a_change_of_name_leaves_the_earlier_ones_and_finds_by_each() {
        var worker = colleague();
        var now = "Asha " + family.surname;
        worker.post(page(asha) + "/name", "use", "legal", "forenames", "Asha", "surname", "New" + family.surname, "since", "today", "version", "x", "was-legal", now, "was-known-as", "");

        var page = worker.get(page(asha)).body();
        assertThat(page).contains("Asha New" + family.surname, "legal name before", now);
        assertThat(worker.search("Asha " + family.surname).body()).contains(asha.toString());
    }

    @Test void a_wrong_number_is_said_and_never_refused() {
        var worker = colleague();
        assertThat(worker.post(page(asha) + "/number", "scheme", "nhs-number", "value", "943 476 5910").statusCode()).isEqualTo(303);
        assertThat(worker.post(page(asha) + "/number", "scheme", "nhs-number", "value", "943 476 5919").statusCode()).isEqualTo(303);

        assertThat(worker.get(page(asha)).body()).containsOnlyOnce("Check this number").contains("9434765910", "9434765919");
    }

    @Test void whoever_is_known_already_is_shown_before_somebody_new_is_made() {
        var aunt = family.named("Sunita", LocalDate.parse("1988-02-03"));
        family.related(mother, aunt, "sister");
        family.held(aunt);
        var worker = colleague();
        var place = page(asha) + "/relative";
        String[] typed = {"fact", UUID.randomUUID().toString(), "kind", "aunt", "forenames", "Sunita", "surname", family.surname, "born", "3/2/1988", "since", "today"};
        var question = worker.post(place, typed);
        assertThat(question.statusCode()).isEqualTo(422);
        assertThat(question.body()).contains("Is it one of these?", aunt.toString(), "None of these");
        long people = people();

        worker.post(place, and(typed, "who", aunt.toString()));
        assertThat(people()).isEqualTo(people);
        assertThat(worker.get(page(asha)).body()).contains("/children/" + aunt + "/people");

        String[] fresh = {"fact", UUID.randomUUID().toString(), "kind", "uncle", "forenames", "Bhavesh", "surname", "Zzyx" + family.surname, "since", "today", "responsibility", "yes", "who", "new"};
        worker.post(place, fresh);
        worker.post(place, fresh);
        assertThat(people()).as("sent twice, made once").isEqualTo(people + 1);
        assertThat(worker.get(page(asha)).body()).contains("Bhavesh", "Uncle, age not known, parental responsibility");
    }

    @Test void parental_responsibility_and_the_end_of_a_relationship_are_dated() {
        var worker = colleague();
        var place = page(asha) + "/relative/" + mother;
        worker.post(place, "kind", "mother", "what", "responsible", "since", "today");
        assertThat(worker.get(page(asha)).body()).contains("parental responsibility");

        worker.post(place, "kind", "mother", "what", "ended", "since", "today");
        assertThat(worker.get(page(asha)).body()).contains("until " + Say.brief(samples.today(), samples.today()));
        assertThat(worker.get(place + "?kind=father").statusCode()).isEqualTo(404);
    }

    @Test void a_relationship_that_was_ended_by_mistake_and_is_added_again_the_same_day_stands() {
        var worker = colleague();
        worker.post(page(asha) + "/relative/" + mother, "kind", "mother", "what", "ended", "since", "today");

        worker.post(page(asha) + "/relative", "fact", UUID.randomUUID().toString(), "kind", "mother", "forenames", "Meena", "surname", family.surname, "since", "today", "responsibility", "yes", "who", mother.toString());

        assertThat(column("select count(*)::text from people.relationship where person = ? and until is null and parental_responsibility", asha)).isEqualTo("1");
        worker.post(page(asha) + "/relative/" + mother, "kind", "mother", "what", "ended", "since", "today");
        assertThat(column("select count(*)::text from people.relationship where person = ? and until is null", asha)).isEqualTo("0");
    }

    @Test void a_name_put_right_on_the_day_the_person_was_made_is_the_name() {
        var worker = colleague();
        worker.post(page(asha) + "/relative", "fact", UUID.randomUUID().toString(), "kind", "uncle", "forenames", "Bhavehs", "surname", "Zzyx" + family.surname, "since", "today", "who", "new");
        var uncle = new PersonId(UUID.fromString(column("select relative::text from people.relationship where person = ? and kind = 'uncle'", asha)));

        named(worker, uncle, "Bhavesh", "today");
        assertThat(worker.get(page(uncle)).body()).contains("Bhavesh Zzyx");
        assertThat(column("select forenames from people.person where person = ?", uncle)).isEqualTo("Bhavesh");

        named(worker, uncle, "Bavesh", "today");
        assertThat(column("select forenames from people.person where person = ?", uncle)).as("the last word counts").isEqualTo("Bavesh");
    }

    @Test void a_second_name_since_an_earlier_day_is_put_right_where_it_was_recorded_and_one_before_it_is_said_to_be_earlier() {
        var worker = colleague();
        var then = Say.typed(samples.today().minusWeeks(9));

        var refused = named(worker, asha, "Aasha", then);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Another name since that day is recorded already");

        assertThat(named(worker, asha, "Aisha", Say.typed(samples.today().minusYears(8))).statusCode()).isEqualTo(303);
        assertThat(worker.get(page(asha)).body()).contains("Saved as an earlier name", "Aisha");
        assertThat(column("select forenames from people.person where person = ?", asha)).isEqualTo("Asha");
    }

    @Test void of_two_addresses_of_one_day_the_one_that_was_said_last_is_home() {
        for (int i = 0; i < 10; i++) {
            assertThat(moved(i + " Mistyped Way", "today", "no").statusCode()).isEqualTo(303);
            assertThat(moved(i + " Right Street", "today", "no").statusCode()).isEqualTo(303);
            assertThat(open(asha)).isEqualTo(i + " Right Street");
        }
    }

    @Test void a_second_address_since_an_earlier_day_is_put_right_where_it_was_recorded() {
        var then = Say.typed(samples.today().minusYears(1));

        var refused = moved("6 Other Street", then, "no");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Another address since that day is recorded already", "6 Other Street");
        assertThat(moved("7 Earlier Street", Say.typed(samples.today().minusYears(2)), "no").statusCode()).isEqualTo(303);
        assertThat(open(asha)).isEqualTo(family.line);
        assertThat(colleague().get(page(asha)).body()).contains("7 Earlier Street");
    }

    @Test void an_address_that_is_shielded_after_the_shield_of_the_one_before_ended_stays_shielded() {
        assertThat(colleague().post(page(asha) + "/shield", "people", asha.toString(), "words", "Seen outside").statusCode()).isEqualTo(303);
        assertThat(manager().post(page(asha) + "/unshield", "people", asha.toString(), "reason", "risk-ended", "words", "Agreed").statusCode()).isEqualTo(303);

        assertThat(moved("5 New Street", "today", "yes").statusCode()).isEqualTo(303);

        assertThat(column("select shielded::text from people.residence where person = ? and until is null", asha)).isEqualTo("true");
    }

    @Test void the_address_that_stands_can_be_shielded_and_somebody_can_come_to_live_there() {
        var dev = family.held(family.named("Dev", samples.today().minusYears(15)));
        family.related(asha, dev, "brother");

        assertThat(stays("movers", asha.toString(), "movers", dev.toString(), "shielded", "no").statusCode()).isEqualTo(303);
        assertThat(open(dev)).isEqualTo(family.line);
        assertThat(column("select count(*)::text || ' since ' || min(since) from people.residence where person = ?", asha)).isEqualTo("1 since " + samples.today().minusYears(1));

        assertThat(stays("movers", asha.toString(), "shielded", "yes").statusCode()).isEqualTo(303);
        assertThat(column("select shielded::text || ' since ' || since from people.residence where person = ? and until is null", asha)).isEqualTo("true since " + samples.today().minusYears(1));
        assertThat(column("select shielded::text from people.residence where person = ? and until is null", dev)).isEqualTo("false");

        assertThat(stays("movers", asha.toString(), "shielded", "no", "reason", "It is over").statusCode()).isEqualTo(303);
        assertThat(column("select shielded::text from people.residence where person = ? and until is null", asha)).as("somebody decides").isEqualTo("true");
    }

    @Test void whoever_moves_out_of_a_shielded_home_is_not_brought_to_light_without_a_reason() {
        var aunt = family.held(family.named("Lila", samples.today().minusYears(40)));
        family.related(asha, aunt, "aunt");
        new Household(samples).livesHere(true, aunt);
        var worker = colleague();
        var form = Sent.of(worker.get(page(asha) + "/move"));

        String[] typed = {"fact", UUID.randomUUID().toString(), "movers", asha.toString(), "movers", aunt.toString(), "line", "5 New Street", "town", "", "postcode", "ZX1 1AA", "use", "home", "since", "today",
            "shielded", "no", "version", form.get(form.indexOf("version") + 1), "was-address", form.get(form.indexOf("was-address") + 1)};
        var asked = worker.post(page(asha) + "/move", typed);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Say why the new address need not be shielded");
        assertThat(worker.post(page(asha) + "/move", and(typed, "reason", "The risk is over")).statusCode()).isEqualTo(303);
    }

    private java.net.http.HttpResponse<String> stays(String... answers) {
        var worker = colleague();
        var form = Sent.of(worker.get(page(asha) + "/move"));
        String[] typed = {"fact", UUID.randomUUID().toString(), "line", family.line, "town", "Canarytown", "postcode", family.postcode, "use", "home", "since", "today",
            "version", form.get(form.indexOf("version") + 1), "was-address", form.get(form.indexOf("was-address") + 1)};
        return worker.post(page(asha) + "/move", and(typed, answers));
    }

    @Test void what_is_said_last_of_parental_responsibility_stands() {
        var worker = colleague();
        var place = page(asha) + "/relative/" + mother;
        for (int i = 0; i < 2; i++)
            for (var each : List.of("responsible", "not-responsible")) {
                worker.post(place, "kind", "mother", "what", each, "since", "today");
                assertThat(column("select parental_responsibility::text from people.relationship where person = ? and kind = 'mother' and until is null", asha)).isEqualTo(String.valueOf(each.equals("responsible")));
            }

        var refused = worker.post(place, "kind", "mother", "what", "responsible", "since", Say.typed(samples.today().minusDays(1)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("It is recorded since");
    }

    private java.net.http.HttpResponse<String> named(Visitor worker, PersonId person, String forename, String since) {
        return worker.post(page(person) + "/name", Sent.with(Sent.of(worker.get(page(person) + "/name")), "use", "legal", "forenames", forename, "surname", "Zzyx" + family.surname, "since", since));
    }

    private java.net.http.HttpResponse<String> moved(String line, String since, String shielded) {
        var worker = colleague();
        return worker.post(page(asha) + "/move", Sent.with(Sent.of(worker.get(page(asha) + "/move")), "line", line, "town", "", "postcode", "ZX1 1AA", "use", "home", "since", since, "shielded", shielded));
    }

    private Visitor colleague() {
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        return signedIn(username);
    }

    private Visitor manager() {
        var username = worker("manager");
        staff.inPost(username, "consultant-social-worker", "hub-10", "hub", "hub-10");
        return signedIn(username);
    }

    /** Of another hub, who gave a reason: they read the record, and no shielded address. */
    private Visitor opened(PersonId... people) {
        var visitor = as("practitioner");
        for (var person : people) visitor.post("/children/" + person + "/reason", "opening", UUID.randomUUID().toString(), "prompt", "reason", "reason", Openings.REASONS.getFirst().value(), "next", "/");
        return visitor;
    }

    private java.net.http.HttpResponse<String> moved(String shielded, String reason) {
        var worker = colleague();
        var form = worker.get(page(asha) + "/move").body();
        return worker.post(page(asha) + "/move", "movers", asha.toString(), "movers", mother.toString(), "line", "5 New Street", "postcode", "zx1 1aa", "use", "home", "since", "today", "shielded", shielded,
            "reason", reason, "version", value(form, "version"), "was-address", value(form, "was-address"));
    }

    private static String value(String form, String name) {
        var found = java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(form);
        return found.find() ? found.group(1) : "";
    }

    private static String[] and(String[] typed, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(typed), java.util.Arrays.stream(more)).toArray(String[]::new);
    }

    private static String page(PersonId person) {
        return "/children/" + person + "/people";
    }

    private String open(PersonId person) {
        return column("select line from people.residence where person = ? and until is null", person);
    }

    private String column(String sql, PersonId person) {
        return transaction.execute(status -> db.sql(sql).param(person.value()).query(String.class).single());
    }

    private long people() {
        return transaction.execute(status -> db.sql("select count(*) from people.person").query(Long.class).single());
    }
}
