package kith.permanence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.PlacementStarted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonIdentified;
import kith.permanence.AdopterFacts.AdopterRegistered;
import kith.permanence.AdoptionFacts.AdoptionApplicationMade;
import kith.permanence.AdoptionFacts.AdoptionConsentGiven;
import kith.permanence.AdoptionFacts.AdoptionMatched;
import kith.permanence.AdoptionFacts.PermanencePlanMade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The adoption order ends the time in care, and leads to a file that is sealed and a new record that nothing leads to. */
class SealingAFileTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;

    private Hub hub;
    private Family family;
    private PersonId child;
    private PersonId adopter;
    private Visitor consultant;
    private final UUID made = UUID.randomUUID();

    @BeforeEach void a_child_is_placed_for_adoption() {
        hub = world.hub(HASH);
        family = world.family(hub);
        child = family.cleo();
        adopter = samples.person("Petra", samples.today().minusYears(38));
        consultant = signedIn(hub.consultant().username());
        samples.record(samples.fact(CareFacts.STARTED, samples.today().minusMonths(4), new CareStarted("E1", "S"), child),
            samples.fact(AdoptionFacts.PLAN, samples.today().minusMonths(4), new PermanencePlanMade("adoption"), child),
            samples.fact(AdoptionFacts.MATCHED, samples.today().minusMonths(3), new AdoptionMatched(false, 1, null, null, adopter), child),
            samples.fact(CareFacts.PLACEMENT_STARTED, samples.today().minusWeeks(6), new PlacementStarted("A6", "PR1", "S", null), child));
    }

    @Test void what_was_done_too_early_is_recorded_and_said_to_count_for_nothing() {
        samples.record(samples.fact(AdoptionFacts.CONSENT, samples.today().minusMonths(5).plusWeeks(5), new AdoptionConsentGiven("mother", "both", family.mother()), child),
            samples.fact(AdoptionFacts.APPLIED, samples.today(), new AdoptionApplicationMade(), child));

        assertThat(consultant.get(at("")).body()).contains("Not valid", "before the child was six weeks old", "Too early", "had not lived there for ten weeks");
    }

    @Test void the_order_ends_care_and_whoever_decides_is_led_to_the_seal() {
        var answer = consultant.post(at("/order"), "fact", UUID.randomUUID().toString(), "happened", "today", "consent", "unopposed");

        assertThat(Visitor.place(answer)).isEqualTo(at("/sealing"));
        assertThat(open(child.value())).doesNotContain("looked-after", "placed-for-adoption");
        assertThat(consultant.get(at("/sealing")).body()).contains("Petra Adeyemi-Clarke is the child’s", "Oscar Other", "The life story book and the later life letter are not recorded as given, and stay due.");
        assertThat(signedIn(hub.worker().username()).get(at("/sealing")).statusCode()).isIn(403, 404);
    }

    @Test void without_an_order_there_is_nothing_to_seal() {
        assertThat(Visitor.place(consultant.get(at("/sealing")))).isEqualTo(at(""));
    }

    @Test void two_people_must_be_able_to_open_it() {
        order();
        assertThat(consultant.post(at("/sealing"), "surname", "Birch").body()).contains("two people must always be able to open the file", "Say that you understand", "Birch");
    }

    @Test void whoever_seals_it_is_not_the_second() {
        order();
        var me = hub.consultant();
        for (var second : List.of(List.of("others", me.username()), List.of("others", me.username().toUpperCase()), List.of("names", me.id().toString()), List.of("names", "anybody"))) {
            var answer = consultant.post(at("/sealing"), "fact", UUID.randomUUID().toString(), "child", made.toString(), second.getFirst(), second.getLast(), "sure", "yes");
            assertThat(answer.statusCode()).as(second.toString()).isEqualTo(422);
        }
        assertThat(consultant.post(at("/sealing"), "others", me.username(), "sure", "yes").body()).contains("Nobody but you has one of these usernames");
        assertThat(Visitor.place(consultant.get(at("/sealing")))).as("nothing is sealed").isNotEqualTo(at(""));

        assertThat(consultant.post(at("/sealing"), "fact", UUID.randomUUID().toString(), "child", made.toString(), "others", hub.other().username(), "sure", "yes").statusCode()).isEqualTo(303);
    }

    @Test void afterwards_only_those_named_find_the_file_and_nothing_leads_from_one_to_the_other() {
        samples.record(samples.fact(PeopleFacts.IDENTIFIED, samples.today().minusWeeks(9), new PersonIdentified("upn", "K930000000001"), child));
        order();
        var answer = seal();
        assertThat(answer).isEqualTo("/");

        var old = "/children/" + child;
        assertThat(signedIn(hub.worker().username()).get(old).statusCode()).as("the key worker, who is not named").isEqualTo(404);
        assertThat(signedIn(hub.other().username()).get(old).statusCode()).as("who is named").isEqualTo(200);
        assertThat(as("practitioner").search("Cleo Adeyemi-Clarke").body()).doesNotContain(child.toString());
        assertThat(as("practitioner").search("Robin Birch").body()).contains(made.toString());
        assertThat(open(child.value())).containsExactly("closed");

        assertThat(one("select forenames || ' ' || surname || ' ' || (born = (select born from people.person where person = '" + child + "')) from people.person where person = :person")).isEqualTo("Robin Birch true");
        assertThat(one("select count(*)::text from ledger.about a join ledger.about b on b.fact = a.fact and b.person = '" + child + "' where a.person = :person")).isEqualTo("0");
        assertThat(one("select count(*)::text from ledger.fact f join ledger.about a on a.fact = f.id and a.person = :person where position('" + child + "' in convert_from(f.content, 'UTF8')) > 0")).isEqualTo("0");
        assertThat(one("select count(*)::text from access.alert where fresh = :person")).as("no alert that would be the link").isEqualTo("0");
        assertThat(one("select count(*)::text from people.identifier where person = :person")).isEqualTo("0");
        assertThat(one("select relative::text from people.relationship where person = :person")).isEqualTo(adopter.toString());
    }

    @Test void the_page_of_the_adopter_shows_the_match_until_the_order_and_then_no_more() {
        samples.record(samples.fact(AdopterFacts.REGISTERED, samples.today().minusYears(1), new AdopterRegistered(), adopter),
            samples.fact(HubFacts.ALLOCATED, samples.today().minusYears(1), new AllocationMade(hub.code(), null, null, null), adopter));
        var page = "/children/" + adopter + "/caring";
        assertThat(consultant.get(page).body()).contains("Interest registered", "Cleo");

        order();

        assertThat(consultant.get(page).body()).doesNotContain("Cleo");
    }

    private void order() {
        consultant.post(at("/order"), "fact", UUID.randomUUID().toString(), "happened", "today", "consent", "dispensed-with");
    }

    private String seal() {
        return Visitor.place(consultant.post(at("/sealing"), "fact", UUID.randomUUID().toString(), "child", made.toString(), "forenames", "Robin", "surname", "Birch", "kind", "mother",
            "names", hub.other().id().toString(), "sure", "yes"));
    }

    private String at(String path) {
        return "/children/" + child + "/permanence" + path;
    }

    private List<String> open(UUID person) {
        return transaction.execute(status -> db.sql("select code from pathway.status where person = :person and since <= :today and (until is null or until > :today)").param("today", samples.today()).param("person", person).query(String.class).list());
    }

    private String one(String sql) {
        return transaction.execute(status -> db.sql(sql).param("person", made).query(String.class).single());
    }
}
