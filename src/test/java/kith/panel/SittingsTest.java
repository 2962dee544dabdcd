package kith.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.NoteWritten;
import kith.casework.FirstReadingFacts;
import kith.casework.FirstReadingFacts.SummaryWritten;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.StrandMarked;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The story: Wanda asks for a placement for Amara and Ben, lays papers before the resource panel, the panel sits today, one member thinks otherwise, and Wanda reads the decision on her day. */
class SittingsTest extends KithTest {

    private static final String SUMMARY = "Amara and Ben live with their aunt since spring";
    private static final String NOTE = "a note that is not for the panel";
    private static final String STRATEGY = "the police said something in confidence";

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;
    private Hub hub;
    private Family family;
    private Visitor wanda;
    /** Sits on the panel, and has nothing else to do with the family. */
    private Person member;
    private UUID request;

    @BeforeEach void a_request_with_papers() {
        hub = world.hub(HASH);
        family = world.family(hub);
        wanda = signedIn(hub.worker().username());
        member = world.post("Mona Member", "manager", "group-manager", "group-of-" + UUID.randomUUID(), "group", HASH);
        samples.record(samples.fact(FirstReadingFacts.SUMMARY, samples.today().minusDays(9), new SummaryWritten(), family.amara()).saying(words(SUMMARY)), samples.fact(CaseworkFacts.NOTE, samples.today().minusDays(8), new NoteWritten(), family.amara()).saying(words(NOTE)));
        var police = samples.fact(ProtectionFacts.STRATEGY, samples.today().minusDays(5), new StrategyDiscussionHeld("none"), family.amara());
        samples.record(police.saying(words(STRATEGY)), samples.fact(ConfidentialFacts.STRAND, samples.today().minusDays(5), new StrandMarked(police.id(), "strategy"), family.amara()));
        request = UUID.randomUUID();
        assertThat(wanda.post("/children/" + family.amara() + "/panels/new", "fact", request.toString(), "matter", "external-placement", "why", "They need a home near school", "happened", "today",
            "children", family.amara().toString(), "children", family.ben().toString()).statusCode()).isEqualTo(303);
        var form = wanda.get("/children/" + family.amara() + "/panels/" + request + "/paper").body();
        assertThat(form).contains(SUMMARY, "They need a home near school", "onference").doesNotContain(NOTE, STRATEGY, "Larkspur");
        assertThat(wanda.post("/children/" + family.amara() + "/panels/" + request + "/paper", "costs", "£900 a week").body()).contains("Write what the parents or carers say", "£900 a week");
        assertThat(wanda.post("/children/" + family.amara() + "/panels/" + request + "/paper", "fact", UUID.randomUUID().toString(), "child", "Amara wants to stay at her school", "parents", "Their mother agrees", "costs", "£900 a week").statusCode()).isEqualTo(303);
    }

    @Test void members_read_the_papers_in_the_time_of_the_sitting_and_nothing_else_of_the_record() {
        var mona = signedIn(member.username());
        var papers = "/panels/papers/" + request;
        assertThat(mona.get(papers).statusCode()).as("no sitting yet").isEqualTo(303);
        var sitting = plan(mona, samples.today().plusDays(2));
        assertThat(mona.get("/").body()).contains("Resource panel sits", "matter");
        assertThat(mona.get("/panels/sittings/" + sitting).body()).contains("Amara", "Ben", "10:00", papers);

        assertThat(mona.get(papers).body()).contains(SUMMARY, "They need a home near school", "Amara wants to stay at her school", "Their mother agrees", "£900 a week", "onference").doesNotContain(NOTE, STRATEGY, "Larkspur");
        assertThat(Visitor.place(mona.get("/children/" + family.amara() + "/chronology"))).as("the record itself stays as it was").contains("reason");
        assertThat(signedIn(hub.other().username()).get(papers).statusCode()).as("no member").isEqualTo(303);
        transaction.executeWithoutResult(begun -> db.sql("update panel.sitting set day = :past where id = :id").param("past", samples.today().minusDays(1)).param("id", sitting).update());
        assertThat(mona.get(papers).statusCode()).as("the sitting is over").isEqualTo(303);
    }

    @Test void whoever_is_in_conflict_with_the_family_reads_no_papers_although_they_sit_on_the_panel() {
        var sitting = plan(signedIn(member.username()), samples.today());
        samples.record(samples.fact(ConfidentialFacts.CONFLICT, samples.today().minusDays(1), new ConfidentialFacts.ConflictDeclared(member.id().toString(), "relative"), family.amara(), family.ben()));
        var mona = signedIn(member.username());
        assertThat(mona.get("/panels/sittings/" + sitting).body()).doesNotContain(family.amara().toString(), family.ben().toString()).contains("And 1 more");
        assertThat(mona.get("/panels/papers/" + request).statusCode()).isEqualTo(303);
    }

    @Test void what_the_panel_decides_with_dissent_and_a_day_for_review_is_on_the_record_and_on_the_askers_day() {
        var mona = signedIn(member.username());
        var sitting = plan(mona, samples.today());
        mona.post("/panels/sittings/" + sitting + "/present", "came", member.id().toString());
        var at = "/children/" + family.amara() + "/panels/decision";
        assertThat(mona.get(at + "?request=" + request + "&sitting=" + sitting).body()).contains("Who thought otherwise", "To be looked at again by").doesNotContain("Who decided?");
        assertThat(mona.post(at, "fact", UUID.randomUUID().toString(), "request", request.toString(), "sitting", sitting.toString(), "outcome", "agreed", "happened", "today").body()).contains("Write the reason");
        var decided = mona.post(at, "fact", UUID.randomUUID().toString(), "request", request.toString(), "sitting", sitting.toString(), "outcome", "agreed", "conditions", "For six months, near the school", "dissent", "Mona Member: kinship first",
            "review", Say.typed(samples.today().plusMonths(6)), "happened", "today");
        assertThat(Visitor.place(decided)).isEqualTo("/panels/sittings/" + sitting);

        assertThat(mona.get("/panels/sittings/" + sitting).body()).contains("Agreed by the panel", "For six months, near the school", "Dissent: Mona Member: kinship first", "To be looked at again by " + Say.date(samples.today().plusMonths(6)), "There: ", "Mona Member");
        assertThat(wanda.get("/children/" + family.ben() + "/panels").body()).contains("Agreed by the panel", "Dissent: Mona Member", "To be looked at again by");
        assertThat(wanda.get("/").body()).contains("Resource panel has decided on your question");
        assertThat(wanda.get("/children/" + family.ben() + "/chronology").body()).contains("agreed, with dissent");
    }

    @Test void what_a_sitting_decides_is_its_own_also_when_the_next_one_is_planned() {
        var mona = signedIn(member.username());
        var sitting = plan(mona, samples.today());
        plan(mona, samples.today().plusDays(7));
        var at = "/children/" + family.amara() + "/panels/decision";
        assertThat(mona.get(at + "?request=" + request + "&sitting=" + sitting).body()).contains("Who thought otherwise").doesNotContain("Who decided?");
        var decided = mona.post(at, "fact", UUID.randomUUID().toString(), "request", request.toString(), "sitting", sitting.toString(), "outcome", "agreed", "conditions", "For six months", "happened", "today");
        assertThat(Visitor.place(decided)).isEqualTo("/panels/sittings/" + sitting);
        assertThat(mona.get("/panels/sittings/" + sitting).body()).contains("Agreed by the panel", "For six months");
    }

    @Test void the_agenda_is_in_order_changed_by_whoever_sits_or_supports_and_by_nobody_else() {
        var mona = signedIn(member.username());
        var second = UUID.randomUUID();
        wanda.post("/children/" + family.cleo() + "/panels/new", "fact", second.toString(), "matter", "short-breaks", "why", "A weekend a month", "happened", "today", "children", family.cleo().toString());
        var business = signedIn(world.post("Bo Support", "business-support", "business-support-officer", "place-" + UUID.randomUUID(), "team", HASH).username());
        var sitting = plan(business, samples.today());
        var at = "/panels/sittings/" + sitting;
        // two that were asked on one day have no order of their own
        int before = order(second, sitting);
        business.post(at + "/agenda", "do", "earlier", "request", second.toString());
        assertThat(order(second, sitting)).isEqualTo(Math.max(1, before - 1));
        wanda.post(at + "/agenda", "do", "take", "request", second.toString());
        assertThat(order(second, sitting)).isEqualTo(Math.max(1, before - 1));
        business.post(at + "/agenda", "do", "take", "request", second.toString());
        assertThat(mona.get(at).body()).contains("Put on the agenda", "payments: Cleo");
        mona.post(at + "/agenda", "do", "put", "request", second.toString());
        assertThat(order(second, sitting)).isPositive();
        assertThat(mona.post("/panels/resource-panel/sittings", "day", "yesterweek", "starts", "noonish").body()).contains("Enter the day as numbers or words", "Enter the time, such as 10:00");
    }

    private UUID plan(Visitor who, LocalDate day) {
        var id = UUID.randomUUID();
        assertThat(who.post("/panels/resource-panel/sittings", "fact", id.toString(), "day", Say.typed(day), "starts", "10:00", "place", "Room 2").statusCode()).isEqualTo(303);
        return id;
    }

    private int order(UUID request, UUID sitting) {
        return transaction.execute(begun -> db.sql("select position from panel.item where sitting = :s and request = :r").param("s", sitting).param("r", request).query(Integer.class).optional().orElse(0));
    }

    private static List<Words> words(String text) {
        return List.of(Words.of(Uuids.fresh(), text, "salt"));
    }
}
