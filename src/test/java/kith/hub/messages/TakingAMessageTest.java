package kith.hub.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import kith.KithTest;
import kith.Visitor;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.Samples.Family;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TakingAMessageTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired TransactionTemplate transaction;
    private static String hash;
    private Hub hub;
    private Family family;

    @BeforeEach void aHub() {
        hub = world.hub(hash());
        family = world.family(hub);
    }

    @Test void the_form_knows_the_key_worker_and_a_message_about_a_child_is_on_the_record() {
        var anybody = as("practitioner");

        assertThat(anybody.get("/messages/new?about=" + family.amara()).body()).contains("value=\"worker:" + hub.worker().id() + "\" selected");
        assertThat(anybody.post("/messages/new", message(false)).statusCode()).isEqualTo(303);

        assertThat(signedIn(hub.worker().username()).get("/").body()).contains("Ring back Ms Sharp");
        assertThat(signedIn(hub.worker().username()).get("/children/" + family.amara()).body()).contains("Message taken", "Ms Sharp rang (01632 960123). Amara was not at school", "For Wanda Worker");
    }

    @Test void the_count_beside_a_hub_leads_to_that_hubs_messages_alone() {
        as("practitioner").post("/messages/new", message(false));
        var manager = signedIn(hub.groupManager().username());
        assertThat(manager.get("/").body()).contains("href=\"/messages?hub=" + hub.code() + "\"");

        assertThat(manager.get("/messages?hub=" + hub.code()).body()).contains("Ms Sharp", "Messages of all your hubs");
        assertThat(manager.get("/messages?hub=" + hub.buddy()).body()).doesNotContain("Ms Sharp").contains("Messages of all your hubs");
        assertThat(manager.get("/messages?hub=nowhere").body()).contains("Ms Sharp").doesNotContain("Messages of all your hubs");
    }

    @Test void sent_twice_it_is_one_message() {
        var answers = message(false);
        var anybody = as("practitioner");
        anybody.post("/messages/new", answers);
        anybody.post("/messages/new", answers);

        assertThat(count("select count(*) from hub.message where person = :person")).isEqualTo(1);
    }

    @Test void rung_back_it_is_a_call_on_the_record_and_gone_from_everybody() {
        as("practitioner").post("/messages/new", message(false));
        var worker = signedIn(hub.worker().username());

        worker.post("/messages/" + id() + "/answer", "how", "rang-back", "said", "She was at the dentist");

        assertThat(worker.get("/children/" + family.amara()).body()).contains("Rang back Ms Sharp", "She was at the dentist");
        assertThat(worker.get("/").body()).doesNotContain("Ring back Ms Sharp");
        assertThat(signedIn(hub.other().username()).get("/messages").body()).contains("Answered today", "She was at the dentist");
        assertThat(count("select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where a.person = :person and f.type = 'call.made'")).isEqualTo(1);
    }

    @Test void whoever_is_away_has_a_coordinator_who_sees_it_at_once() {
        world.away(hub.worker(), hub.other());
        assertThat(as("practitioner").get("/messages/new?about=" + family.amara()).body()).contains("Wanda Worker is away until", "Cody Coordinator will have the message too");

        as("practitioner").post("/messages/new", message(false));

        assertThat(signedIn(hub.coordinator().username()).get("/").body()).contains("Ring back Ms Sharp");
    }

    @Test void a_message_for_somebody_away_reaches_whoever_stands_in() {
        world.away(hub.worker(), hub.other());
        assertThat(as("practitioner").get("/messages/new?about=" + family.amara()).body()).contains("Oscar Other stands in, and Cody Coordinator will have the message too");

        as("practitioner").post("/messages/new", message(false));

        var standIn = signedIn(hub.other().username());
        assertThat(standIn.get("/").body()).contains("Ring back Ms Sharp", "(for Wanda Worker)");
        assertThat(standIn.get("/messages").body()).contains("For you", "Wanda Worker, who is away until");
        assertThat(standIn.post("/messages/" + id() + "/answer", "how", "rang-back", "said", "Told her").statusCode()).isEqualTo(303);
        assertThat(standIn.get("/").body()).doesNotContain("Ring back Ms Sharp");
    }

    @Test void unanswered_it_rises_to_the_coordinator_and_then_to_the_buddys() {
        as("practitioner").post("/messages/new", message(true));
        var coordinator = signedIn(hub.coordinator().username());
        var buddy = signedIn(hub.buddysCoordinator().username());
        assertThat(coordinator.get("/").body()).doesNotContain("Ring back Ms Sharp");

        waited(Duration.ofMinutes(31));
        assertThat(coordinator.get("/").body()).contains("Ring back Ms Sharp");
        assertThat(buddy.get("/").body()).doesNotContain("Ring back Ms Sharp");

        waited(Duration.ofMinutes(121));
        assertThat(buddy.get("/").body()).contains("Ring back Ms Sharp");
        assertThat(buddy.get("/messages").body()).contains("with the buddy hub too");
    }

    @Test void passed_on_it_waits_with_the_next_and_begins_again() {
        as("practitioner").post("/messages/new", message(false));
        var worker = signedIn(hub.worker().username());

        worker.post("/messages/" + id() + "/passing", "id", UUID.randomUUID().toString(), "to", "worker:" + hub.other().id());

        assertThat(worker.get("/").body()).doesNotContain("Ring back Ms Sharp");
        assertThat(signedIn(hub.other().username()).get("/").body()).contains("Ring back Ms Sharp");
    }

    @Test void a_form_with_something_missing_keeps_what_was_typed() {
        var answer = as("practitioner").post("/messages/new", "id", UUID.randomUUID().toString(), "about", "Amara was not at school", "to", "", "caller", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say who rang", "Choose whom it is for", "Amara was not at school");
    }

    @Test void a_colleague_is_found_by_name_to_take_a_message_for() {
        var anybody = as("practitioner");

        assertThat(anybody.get(Visitor.place(anybody.post("/search", "q", "Wanda"))).body()).contains("Wanda Worker", "/messages/new?for=");
    }

    @Test void a_notice_is_shown_until_it_is_read() {
        var coordinator = signedIn(hub.coordinator().username());
        var id = UUID.randomUUID();
        coordinator.post("/bulletins", "id", id.toString(), "words", "The lift is out of order", "until", "tomorrow", "hub", hub.code());
        var worker = signedIn(hub.worker().username());
        assertThat(worker.get("/").body()).contains("The lift is out of order");

        worker.post("/bulletins/" + id + "/reading");

        assertThat(worker.get("/").body()).doesNotContain("The lift is out of order");
        assertThat(as("practitioner").get("/").body()).doesNotContain("The lift is out of order");
    }

    private String[] message(boolean urgent) {
        return new String[] {"id", UUID.randomUUID().toString(), "person", family.amara().toString(), "caller", "Ms Sharp", "number", "01632 960123", "about", "Amara was not at school",
            "callerIs", "school", "to", "worker:" + hub.worker().id(), urgent ? "urgent" : "none", "yes"};
    }

    private int count(String sql) {
        return transaction.execute(status -> db.sql(sql).param("person", family.amara().value()).query(Integer.class).single());
    }

    private UUID id() {
        return transaction.execute(status -> db.sql("select id from hub.message where person = :person").param("person", family.amara().value()).query(UUID.class).single());
    }

    private void waited(Duration time) {
        transaction.executeWithoutResult(status -> db.sql("update hub.message set sent_at = :at where person = :person").param("person", family.amara().value())
            .param("at", clock.instant().minus(time).atOffset(ZoneOffset.UTC)).update());
    }

    private String hash() { return hash == null ? hash = HASH : hash; }
}
