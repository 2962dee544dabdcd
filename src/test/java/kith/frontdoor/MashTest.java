package kith.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import kith.KithTest;
import kith.Samples;
import kith.Visitor;
import kith.ledger.FactId;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MashTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Door door;

    @Test void deciding_a_mash_enquiry_asks_the_agencies_and_puts_it_on_the_board() {
        var home = door.home();
        var contact = decidedAsMash(home);

        assertThat(as("duty-team").get("/mash").body()).contains("Tess " + home.surname() + ", ", "Police", "Health", "awaited");
        assertThat(door.read(() -> db.sql("select agency from frontdoor.mash_check where person = :person order by agency").param("person", home.tess().value()).query(String.class).list())).containsExactly("health", "police");
        assertThat(as("duty-team").get("/mash/" + enquiry(home)).body()).contains("Record the answer of Police", "/contacts/" + contact + "/decision");
    }

    @Test void a_contact_that_was_decided_late_is_not_called_in_time() {
        var home = door.home();
        var contact = door.contact(samples.today().minusDays(9), false, home.tess());
        as("duty-team").post("/contacts/" + contact + "/decision", "known", known(contact), "decision", "mash", "reason", "Three schools worry about the same family", "familyTold", "told", "referrerTold", "told");

        assertThat(as("duty-team").get("/mash/" + enquiry(home)).body()).contains("done late").doesNotContain("done in time");
    }

    @Test void the_queue_leads_to_the_enquiry_itself() {
        var home = door.home();
        decidedAsMash(home);

        assertThat(as("duty-team").get("/contacts").body()).contains("href=\"/mash/" + enquiry(home) + "\"");
    }

    @Test void an_answer_is_recorded_once_about_every_child_with_its_ground() {
        var home = door.home();
        decidedAsMash(home);
        var enquiry = enquiry(home);
        var asked = asked(home, "police");
        var fact = UUID.randomUUID().toString();
        var mash = as("duty-team");

        for (int twice = 0; twice < 2; twice++)
            mash.post("/mash/" + enquiry + "/answers", "asked", asked.toString(), "fact", fact, "colour", "red", "basis", "vital-interests", "said", "A firearm was found in the home");

        assertThat(mash.get("/mash/" + enquiry).body()).containsOnlyOnce("A firearm was found in the home").contains("shared on the ground of vital interests");
        assertThat(door.read(() -> db.sql("select count(*) from frontdoor.mash_check where enquiry = :enquiry and answer is not null").param("enquiry", enquiry).query(Integer.class).single())).isEqualTo(2);
    }

    @Test void a_red_answer_lifts_the_enquiry_over_those_that_nobody_thinks_red() {
        var calm = door.home();
        green(calm);
        var grave = door.home();
        green(grave);
        var mash = as("duty-team");
        mash.post("/mash/" + enquiry(calm) + "/answers", "asked", asked(calm, "police").toString(), "fact", UUID.randomUUID().toString(), "colour", "amber", "basis", "public-task", "said", "Two calls in spring");
        assertThat(before(mash, calm, grave)).isTrue();

        mash.post("/mash/" + enquiry(grave) + "/answers", "asked", asked(grave, "police").toString(), "fact", UUID.randomUUID().toString(), "colour", "red", "basis", "vital-interests", "said", "Bailed to the address, armed");

        assertThat(before(mash, grave, calm)).isTrue();
    }

    private void green(Door.Home home) {
        as("duty-team").post("/contacts/" + door.contact(samples.today(), false, home.tess()) + "/decision", "known", "", "decision", "mash", "reason", "The agencies first", "colour", "green", "agencies", "police", "familyTold", "told", "referrerTold", "told");
    }

    private boolean before(Visitor visitor, Door.Home first, Door.Home second) {
        var board = visitor.get("/mash").body();
        assertThat(board).contains("enquiry-" + enquiry(first), "enquiry-" + enquiry(second));
        return board.indexOf("enquiry-" + enquiry(first)) < board.indexOf("enquiry-" + enquiry(second));
    }

    @Test void without_a_ground_or_a_colour_nothing_is_saved() {
        var home = door.home();
        decidedAsMash(home);
        var mash = as("duty-team");

        mash.post("/mash/" + enquiry(home) + "/answers", "asked", asked(home, "police").toString(), "fact", UUID.randomUUID().toString(), "colour", "red", "basis", "because");

        assertThat(mash.get("/mash/" + enquiry(home)).body()).contains("Record the answer of Police");
    }

    @Test void of_two_who_write_down_an_answer_the_second_keeps_what_was_typed() {
        var home = door.home();
        decidedAsMash(home);
        var at = "/mash/" + enquiry(home) + "/answers";
        var asked = asked(home, "police").toString();
        as("manager").post(at, "asked", asked, "fact", UUID.randomUUID().toString(), "colour", "green", "basis", "public-task", "said", "Two calls in spring");

        var reply = as("duty-team").post(at, "asked", asked, "fact", UUID.randomUUID().toString(), "colour", "red", "basis", "vital-interests", "said", "A long answer about a firearm");

        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.body()).contains("Police has answered already", "Two calls in spring", "A long answer about a firearm");
        assertThat(reply.body()).as("what else was chosen, and where it belongs").contains("You chose Red, on the ground of vital interests", "Put the answer of Police right", "/record/note.written");
        assertThat(reply.body()).containsPattern("href=\"/children/[0-9a-f-]+/entries/" + answer(home, "police") + "/correction\\?after=/mash/");
    }

    @Test void of_two_answers_of_one_agency_in_the_same_instant_one_is_recorded() throws Exception {
        var visitors = List.of(as("duty-team"), as("manager"));
        for (int round = 0; round < 6; round++) {
            var home = door.home();
            decidedAsMash(home);
            var at = "/mash/" + enquiry(home) + "/answers";
            var asked = asked(home, "police").toString();
            var together = new CyclicBarrier(2);
            List<HttpResponse<String>> replies;
            try (var pool = Executors.newFixedThreadPool(2)) {
                var sent = List.of("Said by the first", "Said by the second").stream().map(said -> pool.submit(() -> {
                    together.await();
                    return visitors.get(said.endsWith("first") ? 0 : 1).post(at, "asked", asked, "fact", UUID.randomUUID().toString(), "colour", "green", "basis", "public-task", "said", said);
                })).toList();
                replies = List.of(sent.get(0).get(), sent.get(1).get());
            }
            assertThat(replies).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
            assertThat(replies.stream().filter(each -> each.statusCode() == 409).findFirst().orElseThrow().body()).contains("Police has answered already", "Said by the first", "Said by the second");
            assertThat(door.read(() -> db.sql("select count(*) from ledger.about a join ledger.fact f on f.id = a.fact where a.person = :person and f.type = 'mash-check.answered'").param("person", home.tess().value())
                .query(Integer.class).single())).isEqualTo(1);
        }
    }

    @Test void without_a_colour_what_was_typed_is_kept() {
        var home = door.home();
        decidedAsMash(home);

        var reply = as("duty-team").post("/mash/" + enquiry(home) + "/answers", "asked", asked(home, "police").toString(), "fact", UUID.randomUUID().toString(), "basis", "vital-interests", "said", "A long answer about a firearm");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("choose a colour", "A long answer about a firearm").containsPattern("value=\"vital-interests\"[^>]*selected");
    }

    @Test void deciding_the_contact_ends_the_enquiry_asks_for_early_help_and_takes_it_off_the_board() {
        var home = door.home();
        var contact = decidedAsMash(home);
        var mash = as("duty-team");

        mash.post("/contacts/" + contact + "/decision", "known", known(contact), "decision", "early-help", "reason", "A family worker can do this", "familyTold", "told", "referrerTold", "told");

        assertThat(mash.get("/mash").body()).doesNotContain(home.surname());
        assertThat(mash.get("/early-help").body()).contains("Tess " + home.surname(), "Front door");
    }

    @Test void a_record_that_is_restricted_stands_on_the_board_without_a_name_and_its_answers_are_not_read() {
        var home = door.home();
        decidedAsMash(home);
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today(), new RestrictionPlaced("inquiry", UUID.randomUUID().toString(), List.of()), home.tess(), home.hugo()));

        var board = as("duty-team").get("/mash").body();

        assertThat(board).doesNotContain(home.surname());
        assertThat(as("duty-team").get("/mash/" + enquiry(home)).statusCode()).isEqualTo(404);
    }

    @Test void whoever_does_not_work_the_front_door_sees_no_board() {
        assertThat(as("practitioner").get("/mash").statusCode()).isEqualTo(403);
    }

    @Test void advice_opens_no_case() {
        var mash = as("duty-team");
        var before = mash.get("/contacts").body();

        mash.post("/advice", "id", UUID.randomUUID().toString(), "asker", "school", "matter", "parenting", "help", "advice-alone", "note", "How to talk about screens at night");

        assertThat(mash.get("/advice").body()).contains("How to talk about screens at night");
        assertThat(mash.get("/contacts").body().contains("screens at night")).isEqualTo(before.contains("screens at night"));
    }

    private FactId decidedAsMash(Door.Home home) {
        var contact = door.contact(samples.today(), true, home.tess(), home.hugo());
        var reply = as("duty-team").post("/contacts/" + contact + "/decision", "known", "", "decision", "mash", "reason", "The agencies first", "colour", "red", "agencies", "police", "agencies", "health",
            "familyTold", "told", "referrerTold", "told");
        assertThat(reply.statusCode()).isEqualTo(303);
        return contact;
    }

    private String known(FactId contact) {
        List<UUID> decided = door.read(() -> db.sql("select distinct decided from frontdoor.contact where contact = :contact and decided is not null").param("contact", contact.value()).query(UUID.class).list());
        return String.join(",", decided.stream().map(UUID::toString).toList());
    }

    private UUID enquiry(Door.Home home) {
        return door.read(() -> db.sql("select enquiry from frontdoor.mash_enquiry where person = :person").param("person", home.tess().value()).query(UUID.class).single());
    }

    private UUID answer(Door.Home home, String agency) {
        return door.read(() -> db.sql("select answer from frontdoor.mash_check where person = :person and agency = :agency").param("person", home.tess().value()).param("agency", agency).query(UUID.class).single());
    }

    private UUID asked(Door.Home home, String agency) {
        return door.read(() -> db.sql("select asked from frontdoor.mash_check where person = :person and agency = :agency").param("person", home.tess().value()).param("agency", agency).query(UUID.class).single());
    }
}
