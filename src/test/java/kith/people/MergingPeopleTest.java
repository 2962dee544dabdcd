package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.Visitor;
import kith.app.Projections;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import kith.ledger.PersonMerged;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.ConflictDeclared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class MergingPeopleTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;
    Household family;
    PersonId one;
    PersonId two;
    PersonId mother;

    @BeforeEach void twoRecordsOfOneGirl() {
        family = new Household(samples);
        one = family.named("Mariam", samples.today().minusYears(6));
        two = family.named("Maryam", samples.today().minusYears(6));
        mother = family.named("Hodan", samples.today().minusYears(29));
        family.held(one);
        family.related(one, mother, "mother");
        family.related(two, mother, "mother");
        family.numbered(two, "nhs-number", "9434765919");
        family.numbered(two, "la-child-id", "twice-" + two.value().toString().substring(30));
    }

    @Test void one_proposes_a_second_confirms_and_unmerging_gives_back_what_was() {
        bothHaveHistories();
        var before = rows();
        var first = colleague();
        var second = colleague();

        assertThat(first.post(compare(), "answer", "same", "stays", one.toString(), "words", "Same school photograph").headers().firstValue("Location")).isPresent();
        assertThat(first.get(page(one)).body()).contains("This may be the same person as");
        assertThat(first.get(page(two)).body()).contains("This may be the same person as");
        assertThat(first.get(page(two)).statusCode()).isEqualTo(200);
        assertThat(first.post(compare(), "answer", "confirm").statusCode()).as("nobody confirms their own proposal").isEqualTo(422);
        assertThat(state()).isEqualTo("proposed");

        assertThat(second.post(compare(), "answer", "confirm").statusCode()).isEqualTo(303);
        assertThat(state()).isEqualTo("merged");
        assertThat(second.get("/children/" + one).body()).contains("Child in need");
        assertThat(second.get("/children/" + one + "/chronology").body()).contains("Visit").contains("Referral");
        for (var place : List.of("", "/people", "/chronology")) {
            var answer = second.get("/children/" + two + place);
            assertThat(answer.statusCode()).isEqualTo(307);
            assertThat(Visitor.place(answer)).isEqualTo("/children/" + one + place);
        }
        assertThat(found(second, "Maryam " + family.surname)).startsWith(one.toString()).doesNotContain(two.toString());
        assertThat(Visitor.place(second.post("/search", "q", "twice-" + two.value().toString().substring(30)))).isEqualTo("/children/" + one);

        assertThat(second.post(compare(), "answer", "unmerge").statusCode()).as("with no reason").isEqualTo(422);
        assertThat(second.post(compare(), "answer", "unmerge", "words", "Cousins: seen together").statusCode()).isEqualTo(303);
        assertThat(rows()).isEqualTo(before);
        assertThat(found(second, "Maryam " + family.surname)).contains(two.toString());
    }

    @Test void a_form_that_was_under_way_for_the_merged_record_arrives_with_all_that_was_typed() {
        assertThat(colleague().post(compare(), "answer", "same", "stays", one.toString(), "words", "The same photograph").statusCode()).isEqualTo(303);

        var answer = colleague().post("/children/" + two + "/people/number", "scheme", "upn", "value", "A1");

        assertThat(answer.statusCode()).as("method and words are kept").isEqualTo(307);
        assertThat(Visitor.place(answer)).isEqualTo("/children/" + one + "/people/number");
    }

    @Test void the_other_record_is_found_from_the_family_page_and_being_sure_takes_words() {
        family.held(two);
        var worker = colleague();
        assertThat(worker.get(page(one)).body()).contains("/children/" + one + "/recorded-twice");

        var found = other(worker, "Maryam " + family.surname);
        assertThat(found).contains("/children/" + one + "/same-as/" + two).doesNotContain("/same-as/" + one + "\"");

        var unsaid = worker.post(compare(), "answer", "same", "stays", one.toString());
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Say what makes you sure");
    }

    @Test void only_a_record_that_can_be_laid_beside_this_one_is_offered_and_that_is_a_look_at_it() {
        family.held(two);
        var elsewhere = family.named("Maryam", samples.today().minusYears(6));
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(8), new AllocationMade("hub-3", null, null, null), elsewhere));

        assertThat(other(colleague(), "Maryam " + family.surname)).contains("/same-as/" + two + "\"").doesNotContain(elsewhere.toString());
        assertThat(looks(two)).containsExactly("the search for another record of the same child");
        assertThat(looks(elsewhere)).isEmpty();
    }

    @Test void what_is_typed_to_find_the_other_record_stands_in_no_address_and_one_letter_finds_nobody() {
        family.held(two);
        var worker = colleague();

        assertThat(worker.post("/children/" + one + "/recorded-twice", "find", "Maryam " + family.surname).headers().firstValue("Location").orElseThrow()).doesNotContainIgnoringCase("Maryam").doesNotContain(family.surname);
        assertThat(other(worker, "M")).contains("No other record found").doesNotContain("/same-as/");
        assertThat(looks(two)).isEmpty();
    }

    @Test void a_record_on_which_nothing_happened_is_merged_by_one_person() {
        referred(one);
        colleague().post(compare(), "answer", "same", "stays", one.toString(), "words", "The same photograph");

        assertThat(state()).isEqualTo("merged");
    }

    @Test void what_was_told_of_the_merged_record_can_still_be_put_right() {
        bothHaveHistories();
        colleague().post(compare(), "answer", "same", "stays", one.toString(), "words", "The same photograph");
        colleague().post(compare(), "answer", "confirm");
        var visit = transaction.execute(status -> db.sql("select f.id from ledger.about a join ledger.fact f on f.id = a.fact where a.person = ? and f.type = 'visit.made'").param(two.value()).query(UUID.class).single());

        var answer = colleague().post("/children/" + one + "/entries/" + visit + "/withdrawal", "reason", "wrong-child");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(colleague().get("/children/" + one + "/chronology").body()).doesNotContain(">Visit");
    }

    @Test void relatives_of_the_merged_record_are_relatives_of_the_one_that_stays() {
        var child = family.named("Idris", samples.today().minusYears(2));
        family.related(child, two, "sister");
        family.held(child);
        colleague().post(compare(), "answer", "same", "stays", one.toString(), "words", "The same photograph");

        assertThat(colleague().get("/children/" + child + "/people").body()).contains("/children/" + one + "/people").contains("Mariam").doesNotContain("/children/" + two + "/");
        assertThat(colleague().get(page(one)).body()).contains("Idris");
    }

    @Test void children_whose_mother_was_recorded_twice_are_one_family_and_a_conflict_about_one_closes_the_other() {
        var again = family.named("Hodan", samples.today().minusYears(29));
        var brother = family.held(family.named("Idris", samples.today().minusYears(2)));
        family.related(brother, again, "mother");
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        samples.record(samples.fact(ConfidentialFacts.CONFLICT, samples.today(), new ConflictDeclared(staff.id(username).toString(), "neighbour"), one));
        assertThat(signedIn(username).get("/children/" + brother).statusCode()).isEqualTo(200);

        var last = family.named("Hodan", samples.today().minusYears(29));
        merge(mother, last);
        merge(again, mother);

        assertThat(signedIn(username).get("/children/" + brother).statusCode()).isEqualTo(404);
        assertThat(kin(one)).contains(brother.value());
        assertThat(kin(brother)).contains(one.value(), last.value());
        assertThat(kin(last)).contains(one.value(), brother.value());
    }

    @Test void likely_duplicates_are_listed_twins_are_not_and_two_people_are_never_asked_about_again() {
        var twin = family.named("Leonora", samples.today().minusYears(6));
        var other = family.named("Zed", samples.today().minusYears(30));
        family.numbered(other, "nhs-number", "9434765919");
        family.related(one, other, "aunt");
        family.related(twin, mother, "mother");
        var keeper = colleague();
        var list = keeper.get("/people/duplicates?called=" + family.surname).body();
        assertThat(list).contains("name=\"called\"", "value=\"" + family.surname + "\"", "Everybody");
        assertThat(as("manager").get("/").body()).contains("href=\"/people/duplicates\"");

        assertThat(list).contains(pair(one, two)).contains(pair(two, other));
        assertThat(list).doesNotContain(pair(one, twin));

        keeper.post("/children/" + one + "/same-as/" + two, "answer", "apart");
        assertThat(keeper.get("/people/duplicates?called=" + family.surname).body()).doesNotContain(pair(one, two)).contains(pair(two, other));
        assertThat(state()).isEqualTo("apart");
    }

    @Test void numbers_and_hubs_are_said_in_words() {
        family.numbered(one, "former-upn", "N005400425601");

        assertThat(colleague().get(compare()).body()).contains("Former UPN N005400425601", "Child id of this authority ", "Hub 10").doesNotContain("la-child-id", "former-upn", ">hub-10<");
    }

    @Test void a_record_cannot_be_merged_with_one_that_already_leads_to_it() {
        colleague().post(compare(), "answer", "same", "stays", one.toString(), "words", "The same photograph");
        var third = family.held(family.named("Mariame", samples.today().minusYears(6)));

        assertThat(colleague().get("/children/" + third + "/same-as/" + two).statusCode()).isEqualTo(404);
        assertThat(colleague().get("/children/" + one + "/same-as/" + one).statusCode()).isEqualTo(404);
    }

    private void merge(PersonId duplicate, PersonId into) {
        samples.record(samples.fact(PersonMerged.KIND, samples.today(), new PersonMerged(duplicate, into), duplicate, into));
    }

    private List<UUID> kin(PersonId person) {
        return transaction.execute(status -> db.sql("select kin from access.family(array[:person]::uuid[])").param("person", person.value()).query(UUID.class).list());
    }

    private Visitor colleague() {
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        return signedIn(username);
    }

    private void bothHaveHistories() {
        referred(one);
        samples.record(samples.fact(CaseworkFacts.VISIT, samples.today().minusWeeks(2), new VisitMade("other", "done", true, false, "social-worker", null, null, null, null, null, null), two));
    }

    private void referred(PersonId person) {
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusWeeks(3), new ReferralAccepted("2A", "N1"), person));
    }

    private String compare() {
        return "/children/" + one + "/same-as/" + two;
    }

    /** What is found when the other record is looked for. */
    private String other(Visitor worker, String typed) {
        return worker.get(worker.post("/children/" + one + "/recorded-twice", "find", typed).headers().firstValue("Location").map(place -> place.substring(place.indexOf("/children"))).orElseThrow()).body();
    }

    private List<String> looks(PersonId person) {
        return transaction.execute(status -> db.sql("select what from access.who_looked where person = ?").param(person.value()).query(String.class).list());
    }

    private static String page(PersonId person) {
        return "/children/" + person + "/people";
    }

    private static String pair(PersonId a, PersonId b) {
        return a.compareTo(b) < 0 ? pair(a + "/same-as/" + b) : pair(b + "/same-as/" + a);
    }

    private static String pair(String ids) {
        return "/children/" + ids;
    }

    private String state() {
        return transaction.execute(status -> db.sql("select state from people.merge where (person = :a and into_person = :b) or (person = :b and into_person = :a)").param("a", one.value()).param("b", two.value())
            .query(String.class).single());
    }

    private static List<String> found(Visitor visitor, String q) {
        var results = new ArrayList<String>();
        var links = java.util.regex.Pattern.compile("href=\"/children/([0-9a-f-]{36})\"").matcher(visitor.search(q).body());
        while (links.find()) results.add(links.group(1));
        return results;
    }

    /** Every row that follows for both, in every table but the links themselves. */
    private List<String> rows() {
        return transaction.execute(status -> Projections.all().stream().filter(table -> !table.table().equals("people.merge"))
            .flatMap(table -> db.sql("select '" + table.table() + " ' || to_jsonb(t)::text from " + table.table() + " t where person in (:one, :two) order by 1").param("one", one.value()).param("two", two.value())
                .query(String.class).list().stream()).toList());
    }
}
