package kith.hub.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.AtOnce;
import kith.KithTest;
import kith.Samples;
import kith.Sent;
import kith.Visitor;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.SafeContactRecorded;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.Samples.Family;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TakingAMessageTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;
    @Autowired AtOnce atOnce;
    private static String hash;
    private Hub hub;
    private Family family;
    private String desk;

    /** A desk of one test would have the calls of all others. */
    @AfterEach void noDesk() {
        if (desk != null) close(desk);
        desk = null;
    }

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

    @Test void whoever_rings_back_reads_first_how_the_caller_may_be_rung() {
        samples.record(samples.fact(PeopleFacts.ESSENTIALS, samples.today().minusDays(9), new EssentialsRecorded(null, null, null, null, null, "01632 960 123", null, null, null), family.mother()),
            samples.fact(PeopleFacts.SAFE_CONTACT, samples.today().minusDays(8), new SafeContactRecorded(null, null, "Ring after five"), family.mother()));
        as("practitioner").post("/messages/new", message(false));

        assertThat(signedIn(hub.worker().username()).get("/messages").body()).containsSubsequence("Ms Sharp", "Never: Ring after five", "01632960123");
    }

    @Test void what_was_done_without_ringing_back_is_on_the_record_beside_what_was_asked() {
        as("practitioner").post("/messages/new", message(false));
        var worker = signedIn(hub.worker().username());
        var id = transaction.execute(status -> db.sql("select id from hub.message where person = :person").param("person", family.amara().value()).query(UUID.class).single());

        worker.post("/messages/" + id + "/answer", "how", "done", "said", "Told her by text: Thursday at ten");

        assertThat(worker.get("/children/" + family.amara() + "/chronology").body()).contains("Ms Sharp was done without ringing back", "Told her by text: Thursday at ten");
    }

    @Test void the_count_beside_a_hub_leads_to_that_hubs_messages_alone() {
        as("practitioner").post("/messages/new", message(false));
        var manager = signedIn(hub.groupManager().username());
        assertThat(manager.get("/").body()).contains("href=\"/messages?hub=" + hub.code() + "\"");

        assertThat(manager.get("/messages?hub=" + hub.code()).body()).contains("Ms Sharp", "Messages of all your hubs");
        assertThat(manager.get("/messages?hub=" + hub.buddy()).body()).doesNotContain("Ms Sharp").contains("Messages of all your hubs");
        assertThat(manager.get("/messages?hub=nowhere").body()).contains("Ms Sharp").doesNotContain("Messages of all your hubs");
    }

    /** A post that is vacant, or a model that has none: whoever leads sees the call at once, and so does the buddy hub. */
    @Test void where_nobody_takes_messages_whoever_leads_has_the_call_on_their_day_at_once() {
        transaction.executeWithoutResult(status -> db.sql("update organisation.posting set valid = daterange(lower(valid), :today) where worker = :w").param("today", samples.today()).param("w", hub.coordinator().id()).update());
        as("practitioner").post("/messages/new", message(false, "hub:" + hub.code()));

        assertThat(signedIn(hub.consultant().username()).get("/").body()).contains("Ring back Ms Sharp");
        assertThat(signedIn(hub.buddysCoordinator().username()).get("/").body()).contains("Ring back Ms Sharp");
        assertThat(signedIn(hub.other().username()).get("/").body()).doesNotContain("Ring back Ms Sharp");
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

    @Test void of_two_who_ring_back_at_once_the_second_loses_nothing_and_both_calls_come_on_the_record() {
        as("practitioner").post("/messages/new", message(false));
        var first = signedIn(hub.worker().username());
        var second = signedIn(hub.coordinator().username());
        first.post("/messages/" + id() + "/answer", "how", "rang-back", "said", "She was at the dentist");
        assertThat(first.post("/messages/" + id() + "/answer", "how", "rang-back", "said", "She was at the dentist").statusCode()).as("pressed twice").isEqualTo(303);

        var answer = second.post("/messages/" + id() + "/answer", "how", "rang-back", "said", "The head worries about a rash");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Wanda Worker", "She was at the dentist", "The head worries about a rash", "Put what I wrote on the record");
        var onward = new ArrayList<>(Sent.of(answer));
        for (int twice = 0; twice < 2; twice++) assertThat(second.post("/messages/" + id() + "/answer", onward.toArray(String[]::new)).statusCode()).isEqualTo(303);
        assertThat(second.get("/children/" + family.amara() + "/chronology").body()).contains("She was at the dentist", "The head worries about a rash");
        assertThat(count("select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where a.person = :person and f.type = 'call.made'")).isEqualTo(2);
    }

    @Test void of_two_who_ring_back_at_the_same_moment_one_call_is_recorded_and_the_other_comes_back_with_its_words() {
        as("practitioner").post("/messages/new", message(false));
        var id = id();
        var first = signedIn(hub.worker().username());
        var second = signedIn(hub.coordinator().username());

        var both = atOnce.both(() -> db.sql("select id from hub.message where id = :id for update").param("id", id).query(UUID.class).single(),
            () -> first.post("/messages/" + id + "/answer", "how", "rang-back", "said", "She was at the dentist"), () -> second.post("/messages/" + id + "/answer", "how", "rang-back", "said", "The head worries about a rash"));

        assertThat(both).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
        assertThat(both.stream().filter(each -> each.statusCode() == 409).findFirst().orElseThrow().body()).contains("She was at the dentist", "The head worries about a rash");
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

    @Test void of_a_hub_that_is_no_more_it_lies_where_the_child_is_and_is_counted_and_answered_there() {
        as("practitioner").post("/messages/new", message(false, "hub:" + hub.code()));
        var next = world.hub(hash());
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(next.code(), next.consultant().id().toString(), next.worker().id().toString(), null), HubWorld.all(family)));
        close(hub.code());
        var coordinator = signedIn(next.coordinator().username());

        assertThat(coordinator.get("/").body()).contains("Ring back Ms Sharp");
        assertThat(coordinator.get("/messages").body()).contains("Ms Sharp", "for " + hub.title() + ". Its hub is no more: with " + next.title());
        assertThat(waiting(next.code())).isEqualTo(1);
        assertThat(signedIn(next.groupManager().username()).get("/messages?hub=" + next.code()).body()).contains("Ms Sharp");
        assertThat(signedIn(hub.buddysCoordinator().username()).get("/messages").body()).doesNotContain("Ms Sharp");

        assertThat(coordinator.post("/messages/" + id() + "/answer", "how", "done", "said", "Told her").statusCode()).isEqualTo(303);

        assertThat(coordinator.get("/messages").body()).contains("Answered today", "Told her").doesNotContain("Ring back", "no more");
        assertThat(waiting(next.code())).isZero();
    }

    @Test void without_a_child_what_was_for_a_hub_that_is_no_more_lies_at_the_duty_desk() {
        var caller = "Ms " + UUID.randomUUID();
        as("practitioner").post("/messages/new", "id", UUID.randomUUID().toString(), "caller", caller, "about", "The venue is free", "callerIs", "other", "to", "hub:" + hub.code());
        desk();
        close(hub.code());
        var front = signedIn(world.post("Fay Front", "practitioner", "hub-coordinator", desk, "hub", hash()).username());

        assertThat(front.get("/messages").body()).contains(caller, "Its hub is no more");
        int waiting = waiting(desk);
        assertThat(waiting).isPositive();
        assertThat(front.post("/messages/" + transaction.execute(status -> db.sql("select id from hub.message where caller = ?").param(caller).query(UUID.class).single()) + "/answer", "how", "done").statusCode()).isEqualTo(303);
        assertThat(waiting(desk)).isEqualTo(waiting - 1);
    }

    @Test void of_a_worker_whose_hub_is_no_more_it_lies_where_they_are_now() {
        var caller = "Ms " + UUID.randomUUID();
        as("practitioner").post("/messages/new", "id", UUID.randomUUID().toString(), "caller", caller, "about", "The venue is free", "callerIs", "other", "to", "worker:" + hub.worker().id());
        var next = world.hub(hash());
        world.alsoIn(hub.worker(), next.code(), 1);
        close(hub.code());

        assertThat(signedIn(next.coordinator().username()).get("/messages").body()).contains(caller, "for Wanda Worker");
        assertThat(signedIn(hub.worker().username()).get("/").body()).contains("Ring back " + caller);
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
        return message(urgent, "worker:" + hub.worker().id());
    }

    private String[] message(boolean urgent, String to) {
        return new String[] {"id", UUID.randomUUID().toString(), "person", family.amara().toString(), "caller", "Ms Sharp", "number", "01632 960123", "about", "Amara was not at school",
            "callerIs", "school", "to", to, urgent ? "urgent" : "none", "yes"};
    }

    private void close(String code) {
        transaction.executeWithoutResult(status -> db.sql("update organisation.hub set valid = daterange(lower(valid), :today) where code = :code").param("today", samples.today()).param("code", code).update());
    }

    /** The first of those with a duty, whatever else the suite's database holds. */
    private void desk() {
        desk = "desk-" + UUID.randomUUID().toString().substring(0, 8);
        world.hub(desk, desk, "mash", "group-" + desk, null);
        transaction.executeWithoutResult(status -> db.sql("update organisation.hub set duty = 'front-door', number = -1 where code = :code").param("code", desk).update());
    }

    private int waiting(String code) {
        return transaction.execute(status -> db.sql("select messages from hub.figures(:hubs, :today)").param("hubs", List.of(code).toArray(String[]::new)).param("today", samples.today()).query(Integer.class).single());
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
