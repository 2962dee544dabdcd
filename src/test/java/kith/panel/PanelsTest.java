package kith.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples.Family;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class PanelsTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired TransactionTemplate transaction;
    private Hub hub;
    private Family family;

    @BeforeEach void a_hub_and_a_family() {
        hub = world.hub(HASH);
        family = world.family(hub);
    }

    @Test void a_request_lies_before_the_panel_of_its_matter_until_it_is_decided() {
        var request = ask("external-placement");
        var manager = signedIn(hub.groupManager().username());
        assertThat(manager.get("/panels/resource-panel").body()).contains("Placement bought from outside", "Amara", "Ben").doesNotContain("a home near school");
        assertThat(manager.get("/panels").body()).contains("Resource panel", "Chaired by the head of operations", "£1,000 for a family in a year");

        decide(request, "deferred", "panel", "");
        assertThat(state(family.ben(), request)).isEqualTo("deferred");
        assertThat(manager.get("/panels/resource-panel").body()).contains("Put off");
        decide(request, "agreed", "panel", "");

        assertThat(state(family.amara(), request)).isEqualTo("decided");
        assertThat(manager.get("/panels/resource-panel").body()).doesNotContain(family.amara().toString());
        assertThat(signedIn(hub.worker().username()).get("/children/" + family.amara() + "/panels").body()).contains("Agreed by the panel", "a home near school", "For six months");
    }

    @Test void an_emergency_decision_holds_at_once_and_waits_to_be_ratified() {
        var fact = UUID.randomUUID();
        var worker = signedIn(hub.worker().username());
        worker.post("/children/" + family.amara() + "/panels/decision", "fact", fact.toString(), "matter", "accommodation", "outcome", "agreed", "authority", "group-manager", "by", hub.groupManager().id().toString(),
            "happened", "today", "children", family.amara().toString());

        assertThat(state(family.amara(), fact)).isEqualTo("to-ratify");
        assertThat(owed(family.amara())).isEqualTo(1);
        assertThat(worker.get("/children/" + family.amara() + "/panels").body()).contains("Agreed by the group manager (Greta Manager)", "To ratify");
        assertThat(signedIn(hub.groupManager().username()).get("/panels/edge-of-care-panel").body()).contains("To ratify");
        worker.post("/children/" + family.amara() + "/panels/" + fact + "/ratification", "fact", UUID.randomUUID().toString(), "outcome", "ratified");

        assertThat(state(family.amara(), fact)).isEqualTo("decided");
        assertThat(owed(family.amara())).isZero();
        assertThat(worker.get("/children/" + family.amara() + "/panels").body()).contains("Ratified");
    }

    @Test void authority_that_always_holds_needs_no_panel_and_anybody_elses_decision_is_recorded_all_the_same() {
        var small = decision("budget", "consultant-social-worker");
        var beyond = decision("secure", "group-manager");

        assertThat(state(family.amara(), small)).isEqualTo("decided");
        assertThat(state(family.amara(), beyond)).as("no authority of their own: recorded, to be ratified").isEqualTo("to-ratify");
    }

    @Test void what_is_missing_is_asked_for_and_nothing_typed_is_lost() {
        var answer = signedIn(hub.worker().username()).post("/children/" + family.amara() + "/panels/decision", "matter", "budget", "authority", "group-manager", "conditions", "Two beds", "children", family.amara().toString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say what was decided", "Say who that was", "Two beds");
    }

    @Test void a_decision_sent_twice_is_one() {
        var request = ask("budget");
        var fact = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++)
            signedIn(hub.worker().username()).post("/children/" + family.amara() + "/panels/decision", "fact", fact.toString(), "request", request.toString(), "outcome", "agreed", "authority", "panel", "happened", "today", "matter", "budget", "children", family.amara().toString());

        assertThat(transaction.<Integer>execute(status -> db.sql("select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where f.type = 'panel.decided' and a.person = :p").param("p", family.amara().value()).query(Integer.class).single())).isEqualTo(1);
    }

    @Test void a_reason_that_was_written_differently_in_another_window_is_not_dropped_behind_a_decision_recorded() {
        for (var outcome : List.of("agreed", "deferred")) {
            var request = ask("budget");
            var fact = UUID.randomUUID();
            assertThat(decided(fact, request, outcome, "For six months").statusCode()).isEqualTo(303);
            assertThat(decided(fact, request, outcome, "For six months").statusCode()).as("pressed twice").isEqualTo(303);

            var again = decided(fact, request, outcome, "For six months, with a bed for Cleo");

            assertThat(again.statusCode()).as(outcome).isEqualTo(409);
            assertThat(again.body()).contains("Saved before, and not the same", "with a bed for Cleo");
            assertThat(signedIn(hub.worker().username()).get("/children/" + family.amara() + "/panels").body()).contains("For six months").doesNotContain("a bed for Cleo");
        }
    }

    @Test void another_outcome_with_the_same_id_is_shown_beside_what_was_recorded() {
        var request = ask("budget");
        var fact = UUID.randomUUID();
        decided(fact, request, "agreed", "For six months");

        var again = decided(fact, request, "not-agreed", "Too dear");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Recorded already: agreed by the panel", "Too dear");
    }

    private HttpResponse<String> decided(UUID fact, UUID request, String outcome, String reason) {
        return signedIn(hub.worker().username()).post("/children/" + family.amara() + "/panels/decision", "fact", fact.toString(), "request", request.toString(), "outcome", outcome, "authority", "panel", "conditions", reason, "happened", "today");
    }

    private UUID ask(String matter) {
        var request = UUID.randomUUID();
        var answer = signedIn(hub.worker().username()).post("/children/" + family.amara() + "/panels/new", "fact", request.toString(), "matter", matter, "why", "They need a home near school", "happened", "today",
            "children", family.amara().toString(), "children", family.ben().toString());
        assertThat(answer.statusCode()).isEqualTo(303);
        return request;
    }

    private void decide(UUID request, String outcome, String authority, String by) {
        var answer = signedIn(hub.coordinator().username()).post("/children/" + family.amara() + "/panels/decision", "fact", UUID.randomUUID().toString(), "request", request.toString(), "outcome", outcome, "authority", authority, "by", by,
            "conditions", "For six months", "happened", "today");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private UUID decision(String matter, String authority) {
        var fact = UUID.randomUUID();
        signedIn(hub.worker().username()).post("/children/" + family.amara() + "/panels/decision", "fact", fact.toString(), "matter", matter, "outcome", "agreed", "authority", authority, "by", hub.consultant().id().toString(), "happened", "today",
            "children", family.amara().toString());
        return fact;
    }

    private String state(PersonId child, UUID fact) {
        return transaction.execute(status -> db.sql("select state from panel.matter where person = :p and fact = :f").param("p", child.value()).param("f", fact).query(String.class).single());
    }

    private int owed(PersonId child) {
        return transaction.execute(status -> db.sql("select count(*) from pathway.owed where person = :p and code = 'panel-ratification' and completed is null").param("p", child.value()).query(Integer.class).single());
    }
}
