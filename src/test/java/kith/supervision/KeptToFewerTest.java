package kith.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Worker;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import kith.ledger.FactId;
import kith.panel.PanelFacts;
import kith.panel.PanelFacts.PanelPaperPrepared;
import kith.panel.PanelFacts.PanelRequested;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.StrandMarked;
import kith.supervision.SupervisionFacts.ConsultationAsked;
import kith.supervision.SupervisionFacts.ConsultationGiven;
import kith.supervision.SupervisionFacts.DirectWorkDone;
import kith.supervision.SupervisionFacts.SupervisionHeld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept to fewer people is kept on the pages of money, panels and supervision too, and counted where things are counted. */
class KeptToFewerTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;
    private Hub hub;
    private Family family;
    private Visitor wanda;
    /** Works in the hub, and is cleared for no strand. */
    private Visitor otto;
    /** Leads the hub, and is cleared for what the police said. */
    private Visitor cora;

    @BeforeEach void a_family_with_money_asked_a_panel_and_direct_work() {
        hub = world.hub(HASH);
        family = world.family(hub);
        wanda = signedIn(hub.worker().username());
        otto = signedIn(hub.other().username());
        cora = signedIn(hub.consultant().username());
    }

    @Test void a_request_for_money_that_is_kept_is_a_sum_alone_to_whoever_is_not_cleared() {
        var request = UUID.randomUUID();
        assertThat(wanda.post("/children/" + family.amara() + "/budget/new", "fact", request.toString(), "amount", "700", "purpose", "furniture-and-equipment", "what", "A bed", "effect", "Sleeps", "starts", "today",
            "children", family.amara().toString()).statusCode()).isEqualTo(303);
        var money = "/children/" + family.amara() + "/budget";
        assertThat(otto.get(money).body()).contains("£700");

        keep(request, "police-intelligence");

        assertThat(otto.get(money).body()).doesNotContain("£700");
        assertThat(otto.get("/hubs/" + hub.code() + "/budget").body()).contains("£700", "And 1 more").doesNotContain(family.amara().toString());
        assertThat(cora.get(money).body()).as("who is cleared").contains("£700");

        keep(request, "sexual-health");
        assertThat(signedIn(hub.groupManager().username()).get("/budget").body()).as("decides, and may not read it").contains("Something about money waits for you in", "kept to fewer people").doesNotContain("£700, furniture", family.amara().toString(), "Amara");
    }

    @Test void what_a_panel_is_asked_is_kept_on_the_childs_page_before_the_panel_and_on_its_agenda() {
        var request = UUID.randomUUID();
        assertThat(wanda.post("/children/" + family.amara() + "/panels/new", "fact", request.toString(), "matter", "permanence", "why", "A home for good", "happened", "today", "children", family.amara().toString()).statusCode()).isEqualTo(303);
        var sitting = UUID.randomUUID();
        signedIn(world.post("Bo Support", "business-support", "business-support-officer", "place-" + UUID.randomUUID(), "team", HASH).username()).post("/panels/permanence-panel/sittings", "fact", sitting.toString(), "day", "today", "starts", "10:00", "place", "Room 2");
        var pages = List.of("/children/" + family.amara() + "/panels", "/panels/permanence-panel", "/panels/sittings/" + sitting);
        for (var each : pages) assertThat(otto.get(each).body()).as(each).contains(family.amara().toString());
        assertThat(otto.get(pages.getFirst()).body()).contains(request.toString());

        keep(request, "police-intelligence");

        assertThat(otto.get(pages.getFirst()).body()).doesNotContain(request.toString());
        for (var each : pages.subList(1, 3)) assertThat(otto.get(each).body()).as(each).contains("more").doesNotContain(family.amara().toString());
        for (var each : pages) assertThat(cora.get(each).body()).as("who is cleared").contains(family.amara().toString());
    }

    @Test void direct_work_that_is_kept_is_not_told_on_the_page_of_supervision() {
        var work = samples.fact(SupervisionFacts.DIRECT_WORK, samples.today(), new DirectWorkDone("play", List.of("child"), 3, 8, null), family.amara());
        samples.record(work);
        var page = "/children/" + family.amara() + "/supervision";
        assertThat(otto.get(page).body()).contains("session 3");

        keep(work.id().value(), "police-intelligence");

        assertThat(otto.get(page).body()).doesNotContain("session 3");
        assertThat(cora.get(page).body()).as("who is cleared").contains("session 3");
    }

    /** The pages ask the tables, and the tables keep it by themselves, whoever asks them. */
    @Test void the_tables_keep_it_too_and_nobody_but_kith_writes_in_them() {
        var request = samples.fact(PanelFacts.REQUESTED, samples.today(), new PanelRequested("permanence-panel", "permanence"), family.amara());
        var asked = samples.fact(SupervisionFacts.ASKED, samples.today(), new ConsultationAsked(hub.code(), "understanding"), family.amara());
        var kept = Map.of("panel.paper", samples.fact(PanelFacts.PAPER, samples.today(), new PanelPaperPrepared(request.id(), List.of()), family.amara()),
            "supervision.held", samples.fact(SupervisionFacts.HELD, samples.today(), new SupervisionHeld("case", hub.consultant().id().toString(), hub.worker().id().toString(), null, null, null), family.amara()),
            "supervision.consultation", samples.fact(SupervisionFacts.GIVEN, samples.today(), new ConsultationGiven(asked.id(), "goes-on"), family.amara()));
        samples.record(request, asked);
        for (var fact : kept.values()) samples.record(fact);
        var stranger = world.post("Stan Stranger", "practitioner", "social-worker", "place-" + UUID.randomUUID(), "team", HASH);

        for (var table : kept.keySet()) {
            assertThat(rows(hub.other(), table)).as(table).isOne();
            for (var write : List.of("update %s set person = person where person = :person",
                "insert into %1$s select (jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object('fact', gen_random_uuid(), 'request', gen_random_uuid()))).* from %1$s t where person = :person"))
                assertThatThrownBy(() -> looking(hub.consultant(), () -> db.sql(write.formatted(table)).param("person", family.amara().value()).update())).as(table).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
            keep(kept.get(table).id().value(), "police-intelligence");

            assertThat(rows(hub.other(), table)).as(table).isZero();
            assertThat(rows(stranger, table)).as(table).isZero();
            assertThat(rows(hub.consultant(), table)).as("who is cleared: " + table).isOne();
        }
    }

    private int rows(Person who, String table) {
        return looking(who, () -> db.sql("select count(*) from " + table + " where person = :person").param("person", family.amara().value()).query(Integer.class).single());
    }

    /** Past all pages, as somebody who has opened the record. */
    private <T> T looking(Person who, Supplier<T> asks) {
        var worker = new Worker(who.id(), who.name(), who.username());
        return Asker.as(worker, () -> transaction.execute(begun -> {
            access.answer(worker, family.amara().value());
            return asks.get();
        }));
    }

    private void keep(UUID fact, String strand) {
        samples.record(samples.factNow(ConfidentialFacts.STRAND, new StrandMarked(new FactId(fact), strand), family.amara()));
    }
}
