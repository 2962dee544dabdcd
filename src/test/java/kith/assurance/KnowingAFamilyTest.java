package kith.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Visitor;
import kith.access.Asker;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Said in the worker's own words, placed by a reviewer, closed to the worker, lifted by two. */
class KnowingAFamilyTest extends KithTest {

    @Autowired Samples samples;
    @Autowired SomeHubs hubs;
    @Autowired TransactionTemplate transaction;

    @Test void declared_it_closes_the_record_until_two_lift_it() {
        var hub = hubs.open();
        var surname = "Tredwell-" + UUID.randomUUID().toString().substring(0, 6);
        var child = child(surname, hub);
        var username = hubs.member(worker("practitioner"), hub);
        var worker = signedIn(username);
        assertThat(worker.get("/children/" + child).statusCode()).isEqualTo(200);

        worker.post("/account/people-i-know", "words", "The " + surname + " family, he is my cousin", "how", "relative", "id", UUID.randomUUID().toString());
        var officer = as("data-protection");
        var declaration = declaration(username);
        assertThat(officer.get("/reviews/conflicts").body()).contains("he is my cousin", "My family");
        assertThat(officer.get("/reviews/conflicts/" + declaration + "?q=" + surname).body()).contains("Perran " + surname);
        officer.post("/reviews/conflicts/" + declaration, "person", child.toString());

        assertThat(worker.get("/children/" + child).statusCode()).isEqualTo(404);
        assertThat(worker.search(surname).body()).doesNotContain("Perran");
        // nobody lifts their own, or alone, or twice
        assertThat(worker.post("/reviews/conflicts/" + declaration + "/lifting", "note", "no").statusCode()).isEqualTo(403);
        lift(officer, declaration);
        lift(officer, declaration);
        assertThat(worker.get("/children/" + child).statusCode()).isEqualTo(404);
        lift(signedIn(hubs.lead(worker("manager"), hub)), declaration);
        assertThat(worker.get("/children/" + child).statusCode()).isEqualTo(200);
    }

    @Test void lifting_one_declaration_leaves_the_others_about_the_same_family_in_force() {
        var hub = hubs.open();
        var child = child("Tredwell-" + UUID.randomUUID().toString().substring(0, 6), hub);
        var username = hubs.member(worker("practitioner"), hub);
        var worker = signedIn(username);
        var officer = as("data-protection");
        var manager = signedIn(hubs.lead(worker("manager"), hub));
        for (var how : java.util.List.of("relative", "friend", "friend")) worker.post("/account/people-i-know", "words", "The same family", "how", how, "id", UUID.randomUUID().toString());
        var declared = transaction.execute(status -> db.sql("select id from assurance.declared where worker = :worker order by how, id").param("worker", hubs.id(username)).query(UUID.class).list());
        for (var each : declared) officer.post("/reviews/conflicts/" + each, "person", child.toString());

        for (var each : declared) {
            assertThat(worker.get("/children/" + child).statusCode()).as("one still stands").isEqualTo(404);
            lift(officer, each);
            lift(manager, each);
        }
        assertThat(worker.get("/children/" + child).statusCode()).isEqualTo(200);
    }

    @Test void once_a_year_it_stands_on_my_day() {
        var username = hubs.member(worker("practitioner"), hubs.open());
        var worker = signedIn(username);
        assertThat(worker.get("/").body()).as("in the first week nobody is asked").doesNotContain("families you know");
        worker.post("/account/people-i-know/about-me", "surname", "", "postcode", "");

        var aYearAgo = samples.today().minusYears(1);
        // on 29 February: of 28 February it is more than a year
        told(username, aYearAgo.plusYears(1).isBefore(samples.today()) ? aYearAgo.plusDays(1) : aYearAgo);
        assertThat(worker.get("/").body()).doesNotContain("families you know");
        told(username, aYearAgo.minusDays(1));
        assertThat(worker.get("/").body()).contains("Say again which families you know", "/account/people-i-know");

        worker.post("/account/people-i-know/about-me", "surname", "", "postcode", "");
        assertThat(worker.get("/").body()).as("nothing to tell is an answer").doesNotContain("families you know");
    }

    private void told(String username, LocalDate day) {
        var worker = workers.called(username).orElseThrow();
        Asker.as(worker, () -> transaction.execute(status -> db.sql("update access.worker_private set changed_at = :at where worker = :worker").param("worker", worker.id())
            .param("at", day.atTime(12, 0).atOffset(ZoneOffset.UTC)).update()));
    }

    @Test void what_is_missing_is_said() {
        var reply = as("practitioner").post("/account/people-i-know", "words", "", "how", "");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("Write whom you know", "Say how you know them");
        assertThat(as("practitioner").post("/account/people-i-know/about-me", "postcode", "nowhere").body()).contains("Enter a whole postcode", "nowhere");
    }

    private static void lift(Visitor reviewer, UUID declaration) { reviewer.post("/reviews/conflicts/" + declaration + "/lifting", "note", "They have moved away, and have not met for years."); }

    private UUID declaration(String username) {
        return transaction.execute(status -> db.sql("select id from assurance.declared where worker = :worker").param("worker", hubs.id(username)).query(UUID.class).single());
    }

    private PersonId child(String surname, String hub) {
        var child = PersonId.fresh();
        samples.record(samples.fact(PeopleFacts.REGISTERED, samples.today().minusWeeks(9), new PersonRegistered(samples.today().minusYears(6), null, "M", "MWBA"), child),
            samples.fact(PeopleFacts.NAMED, samples.today().minusWeeks(9), new PersonNamed("legal", "Perran", surname), child),
            samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(8), new AllocationMade(hub, null, null, null), child));
        return child;
    }
}
