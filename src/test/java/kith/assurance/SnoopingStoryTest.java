package kith.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Visitor;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.assurance.watch.Rule;
import kith.assurance.watch.Watch;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.ResidenceStarted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker looks at a neighbour; the night notices; a reviewer asks, the worker answers, and it is closed or taken further. */
class SnoopingStoryTest extends KithTest {

    @Autowired Samples samples;
    @Autowired SomeHubs hubs;
    @Autowired Watch watch;
    @Autowired TransactionTemplate transaction;
    @Autowired OpenDatabase suite;

    private final String postcode = "ZY" + Math.floorMod(UUID.randomUUID().hashCode(), 90) + " " + Math.floorMod(UUID.randomUUID().hashCode(), 9) + "QX";
    private String theirs;
    private String mine;
    private String snoop;
    private PersonId neighbour;

    @BeforeEach void aNeighbourInAnotherHub() {
        theirs = hubs.open();
        mine = hubs.open();
        snoop = hubs.member(worker("practitioner"), mine);
        neighbour = child("Nadia", theirs, postcode);
        signedIn(snoop).post("/account/people-i-know/about-me", "surname", "Underhill-Vance", "postcode", postcode.toLowerCase());
    }

    @Test void the_whole_story() {
        var worker = signedIn(snoop);
        open(worker, neighbour);
        tonight();

        var lead = signedIn(hubs.lead(worker("manager"), mine));
        var list = lead.get("/reviews").body();
        assertThat(list).contains("Nadia", Rule.SAME_POSTCODE.sentence()).doesNotContain(postcode);
        var finding = finding(snoop);
        // what ties somebody to a family, they are asked by Kith itself
        assertThat(worker.get("/questions").body()).contains("You may know this family", "Nadia");
        lead.post("/reviews/" + finding, "outcome", "asked", "note", "Which case was this for?", "next", "2");
        assertThat(worker.get("/questions").body()).contains("Which case was this for?");
        assertThat(worker.get("/").body()).contains("Answer a question about a look of yours", "href=\"/questions\"");
        worker.post("/questions/" + finding, "know-" + finding, "no", "note-" + finding, "A call came in about a child of that name.", "step", UUID.randomUUID().toString());
        assertThat(worker.get("/questions").body()).contains("Nobody is asking you anything");

        assertThat(lead.get("/reviews/" + finding).body()).contains("A call came in", "I do not know them");
        var closed = lead.post("/reviews/" + finding, "outcome", "explained", "note", "The call is on the record of the right child.", "next", "4");

        assertThat(Visitor.place(closed)).isEqualTo("/reviews");
        tonight();
        assertThat(lead.get("/reviews").body()).doesNotContain("Nadia");
        var family = signedIn(hubs.lead(worker("manager"), theirs)).get("/children/" + neighbour + "/looks?only=outside").body();
        assertThat(family).contains("Social worker, The hub of this test", "Outside the hub", "the child's page", "A call or message about this family");
    }

    @Test void taken_further_it_goes_to_who_answers_for_the_service() {
        look();
        tonight();
        var lead = signedIn(hubs.lead(worker("manager"), mine));
        var officer = as("data-protection");

        lead.post("/reviews/" + finding(snoop), "outcome", "escalated", "note", "No work, no call.", "next", "2");

        assertThat(as("senior-leader").get("/reviews").body()).contains("Taken further", "Nadia");
        assertThat(officer.get("/reviews").body()).contains("Taken further", "Nadia");
    }

    @Test void nobody_reviews_their_own_look_or_another_hubs() {
        var lead = hubs.lead(worker("manager"), mine);
        var itself = signedIn(lead);
        itself.post("/account/people-i-know/about-me", "surname", "", "postcode", postcode);
        open(itself, neighbour);
        tonight();
        var finding = finding(lead);

        assertThat(itself.get("/reviews/" + finding).statusCode()).isEqualTo(404);
        assertThat(signedIn(hubs.lead(worker("manager"), theirs)).get("/reviews/" + finding).statusCode()).isEqualTo(404);
        assertThat(signedIn(hubs.groupManager(worker("manager"), mine)).get("/reviews/" + finding).statusCode()).isEqualTo(200);
        assertThat(as("practitioner").get("/reviews").statusCode()).isEqualTo(403);
    }

    @Test void what_is_late_goes_to_the_next_manager_up() throws SQLException {
        look();
        tonight();
        var finding = finding(snoop);
        var group = signedIn(hubs.groupManager(worker("manager"), mine));
        assertThat(group.get("/reviews/" + finding).statusCode()).isEqualTo(404);

        try (var owner = suite.database().connect(Role.OWNER); var statement = owner.createStatement()) {
            statement.execute("update assurance.finding set due = due - 10 where id = '" + finding + "'");
        }

        assertThat(group.get("/reviews/" + finding).statusCode()).isEqualTo(200);
        assertThat(as("senior-leader").get("/reviews/" + finding).statusCode()).isEqualTo(200);
    }

    @Test void two_reviewers_at_once_the_second_is_told() {
        look();
        tonight();
        var finding = finding(snoop);
        var lead = signedIn(hubs.lead(worker("manager"), mine));
        lead.post("/reviews/" + finding, "outcome", "asked", "note", "Why?", "next", "2");

        as("data-protection").post("/reviews/" + finding, "outcome", "explained", "note", "Fine.", "next", "2");

        assertThat(lead.get("/reviews/" + finding).body()).contains("Why?").doesNotContain("Fine.");
    }

    @Test void who_knows_the_family_declares_it_by_answering() {
        look();
        tonight();
        var finding = finding(snoop);
        var worker = signedIn(snoop);

        worker.post("/questions/" + finding, "know-" + finding, "yes", "note-" + finding, "They live next door.", "step", UUID.randomUUID().toString());

        assertThat(worker.get("/account/people-i-know").body()).contains("They live next door.");
        assertThat(as("data-protection").get("/reviews/conflicts").body()).contains("Closed to a colleague");
    }

    @Test void ones_own_household_does_not_wait_for_the_night() {
        signedIn(snoop).post("/account/people-i-know/about-me", "surname", "okafor-lind", "postcode", postcode);
        look();

        watch.ownHousehold(clock.instant().minusSeconds(600));

        assertThat(signedIn(hubs.lead(worker("manager"), mine)).get("/reviews").body()).contains(Rule.OWN_HOUSEHOLD.sentence());
    }

    @Test void a_part_of_town_alone_is_nothing() {
        var far = child("Farah", theirs, postcode.split(" ")[0] + " 0ZZ");
        open(signedIn(snoop), far);
        tonight();

        assertThat(transaction.<List<String>>execute(status -> db.sql("select rule from assurance.sign where worker = :worker and person = :person").param("worker", hubs.id(snoop))
            .param("person", far.value()).query(String.class).list())).isNotEmpty();
        assertThat(transaction.<Integer>execute(status -> db.sql("select count(*) from assurance.finding where worker = :worker").param("worker", hubs.id(snoop)).query(Integer.class).single())).isZero();
    }

    @Test void what_a_worker_told_of_themselves_nobody_else_reads() {
        assertThat(as("data-protection").get("/account/people-i-know").body()).doesNotContain(postcode);
        assertThat(transaction.<Integer>execute(status -> {
            db.sql("select set_config('kith.asker', :other, true)").param("other", UUID.randomUUID().toString()).query(String.class).single();
            return db.sql("select count(*) from access.worker_private").query(Integer.class).single();
        })).isZero();
    }

    private void look() { open(signedIn(snoop), neighbour); }

    /** With a reason, as everybody who is not of the family's hub. */
    private void open(Visitor worker, PersonId person) {
        worker.post("/children/" + person + "/reason", "opening", UUID.randomUUID().toString(), "prompt", "reason", "reason", "called");
        assertThat(worker.get("/children/" + person).statusCode()).isEqualTo(200);
    }

    private void tonight() { watch.over(samples.today(), samples.today()); }

    private UUID finding(String username) {
        return transaction.execute(status -> db.sql("select id from assurance.finding where worker = :worker").param("worker", hubs.id(username)).query(UUID.class).single());
    }

    private PersonId child(String forename, String hub, String postcode) {
        var child = PersonId.fresh();
        samples.record(samples.fact(PeopleFacts.REGISTERED, samples.today().minusWeeks(9), new PersonRegistered(samples.today().minusYears(6), null, "F", "MWBA"), child),
            samples.fact(PeopleFacts.NAMED, samples.today().minusWeeks(9), new PersonNamed("legal", forename, "Okafor-Lind"), child),
            samples.fact(PeopleFacts.RESIDENCE_STARTED, samples.today().minusWeeks(9), new ResidenceStarted("8 Quarry Steps", "Marlow Heath", postcode, true, "home"), child),
            samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(8), new AllocationMade(hub, null, null, null), child));
        return child;
    }
}
