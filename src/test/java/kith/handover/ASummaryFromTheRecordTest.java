package kith.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Sent;
import kith.calendar.WorkingDays;
import kith.casework.FirstReadingFacts;
import kith.casework.FirstReadingFacts.SummaryWritten;
import kith.casework.PromiseFacts;
import kith.casework.PromiseFacts.PromiseMade;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.hub.DiscussionFacts;
import kith.hub.DiscussionFacts.ActionAgreed;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.StrandMarked;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The summary is there before a word is typed, and holds nothing that the other side is not to read. */
class ASummaryFromTheRecordTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;
    private Hub from;
    private Hub to;
    private Family family;

    @BeforeEach void two_hubs_and_a_family() {
        from = world.hub(HASH);
        to = world.hub(HASH);
        family = world.family(from);
        said(FirstReadingFacts.SUMMARY, new SummaryWritten(), "Ruth found work in May and the mornings are calm.", family.amara());
        said(PromiseFacts.MADE, new PromiseMade(samples.today().plusWeeks(2)), "A bed of her own.", family.amara());
    }

    @Test void every_part_says_where_it_comes_from() {
        var form = signedIn(from.worker().username()).get("/children/" + family.amara() + "/handovers/new").body();

        assertThat(form).contains("Ruth found work in May", "From the record: case summary of", "Ruth Adeyemi-Clarke, mother, parental responsibility", "Wanda Worker, key worker", "A bed of her own.", "for " + Say.brief(samples.today().plusWeeks(2), samples.today()));
        assertThat(form).as("the last visit alone").contains("Amara showed me the tooth she lost");
        assertThat(form).as("what began a status").contains("Conference");
        assertThat(form).as("what to know at the door, and how to make contact").contains("Visit in pairs", "Language: Yoruba and English, interpreter needed", "Never by post");
        assertThat(form).as("no address").doesNotContain("Larkspur");
    }

    @Test void a_promise_is_kept_where_it_was_made_and_leaves_the_summary() {
        var at = "/children/" + family.amara();
        var worker = signedIn(from.worker().username());
        assertThat(worker.get(at + "/promises").body()).contains("A bed of her own.", "It was kept, or ended", "in " + WorkingDays.between(samples.today(), samples.today().plusWeeks(2)) + " working days");

        worker.post(at + "/record/promise.kept", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", "today", "of", one("select fact::text from casework.promise where person = :p", family.amara()), "outcome", "kept");

        assertThat(worker.get(at + "/promises").body()).contains("What became of the others", "Kept, " + today());
        assertThat(worker.get(at + "/handovers/new").body()).doesNotContain("A bed of her own.");
    }

    @Test void what_is_kept_to_fewer_people_stays_out_and_so_does_what_gives_a_shielded_home_away() {
        var secret = samples.fact(FirstReadingFacts.SUMMARY, samples.today(), new SummaryWritten(), family.ben()).saying(List.of(Words.of(Uuids.fresh(), "What the police said about the uncle.", "salt")));
        samples.record(secret);
        samples.record(samples.fact(ConfidentialFacts.STRAND, samples.today(), new StrandMarked(secret.id(), "police-intelligence"), family.ben()));
        samples.record(samples.fact(kith.people.PeopleFacts.ESSENTIALS, samples.today(), new kith.people.PeopleFacts.EssentialsRecorded(null, null, null, null, null, null, "Oak Park Primary", null, null), family.ben()));

        var form = signedIn(from.consultant().username()).get("/children/" + family.ben() + "/handovers/new").body();

        assertThat(form).doesNotContain("What the police said about the uncle", "School: Oak Park Primary", "Larkspur");
    }

    @Test void somebody_outside_is_told_what_the_worker_says_and_not_the_record() {
        var at = "/children/" + family.amara() + "/handovers/new";
        var worker = signedIn(from.worker().username());

        assertThat(worker.get(at + "?side=outside").body()).doesNotContain("Ruth found work in May", "Visit in pairs").contains("A bed of her own.");
        var refused = worker.post(at, "fact", UUID.randomUUID().toString(), "matter", "step-down", "side", "outside", "agency", "school", "named", "Oak Park Primary, Ms Sharp", "risks", risks());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This is the record as it stands");
    }

    @Test void the_parts_are_read_under_their_titles_by_the_side_that_takes() {
        var offer = UUID.randomUUID();
        signedIn(from.worker().username()).post("/children/" + family.amara() + "/handovers/new", "fact", offer.toString(), "matter", "transfer", "side", "hub", "hub", to.code(), "children", family.amara().toString(), "summary", "A new school", "story", "It began with lost mornings.", "promises", "A bed of her own.");
        var at = "/children/" + family.amara() + "/handovers/" + offer;

        assertThat(signedIn(to.consultant().username()).get(at).body()).contains("The summary is part of the record").doesNotContain("lost mornings");
        assertThat(signedIn(from.worker().username()).get(at).body()).contains("The story so far", "It began with lost mornings.", "Promised to the child", "Offered " + today(), "Waiting for an answer, on the same day");
    }

    /** Each child's own words, promises and actions on that child's record, and what is shared once on each. */
    @Test void what_concerns_one_child_goes_with_that_child_alone() {
        said(PromiseFacts.MADE, new PromiseMade(samples.today().plusWeeks(3)), "A bike for Ben.", family.ben());
        said(DiscussionFacts.AGREED, new ActionAgreed(from.worker().id().toString(), null, samples.today().plusDays(4), "hub-meeting"), "Find a place in the breakfast club", family.ben());
        var worker = signedIn(from.worker().username());
        var form = Sent.of(worker.get("/children/" + family.amara() + "/handovers/new"));
        assertThat(String.join("\n", form)).contains("A bike for Ben.", "Find a place in the breakfast club, Wanda Worker");
        var offer = UUID.randomUUID();
        var both = new ArrayList<>(List.of(Sent.with(form, "fact", offer.toString(), "matter", "transfer", "side", "hub", "hub", to.code(), "summary", "A new school")));
        both.addAll(List.of("children", family.ben().toString()));

        assertThat(worker.post("/children/" + family.amara() + "/handovers/new", both.toArray(String[]::new)).statusCode()).isEqualTo(303);

        var ben = worker.get("/children/" + family.ben() + "/handovers/" + offer).body();
        assertThat(ben).contains("A new school", "Ruth found work in May", "A bike for Ben.", "breakfast club").doesNotContain("A bed of her own.", "Amara showed me the tooth she lost");
        assertThat(worker.get("/children/" + family.amara() + "/handovers/" + offer).body()).contains("A new school", "A bed of her own.", "Amara showed me the tooth she lost").doesNotContain("A bike for Ben.", "breakfast club");
    }

    @Test void both_workers_have_the_introduction_on_their_day_and_both_sides_see_that_they_met() {
        var offer = UUID.randomUUID();
        signedIn(from.worker().username()).post("/children/" + family.amara() + "/handovers/new", "fact", offer.toString(), "matter", "transfer", "side", "hub", "hub", to.code(), "children", family.amara().toString(), "summary", "A new school", "story", "It began with lost mornings.");
        var at = "/children/" + family.amara() + "/handovers/" + offer;
        var taker = signedIn(to.worker().username());
        assertThat(taker.post(at + "/introduction", "fact", UUID.randomUUID().toString()).body()).contains("Say who is introduced", "Enter the day of the visit");

        taker.post(at + "/introduction", "fact", UUID.randomUUID().toString(), "giver", from.worker().id().toString(), "taker", to.worker().id().toString(), "day", "today", "at", "16:30");

        for (var each : List.of(from.worker(), to.worker())) assertThat(signedIn(each.username()).get("/").body()).contains("Planned visit at 16:30", "To introduce the new worker");
        assertThat(signedIn(from.worker().username()).get("/children/" + family.amara()).body()).contains("Visit planned, Wanda Worker at 16:30");
        assertThat(signedIn(from.worker().username()).get(at).body()).contains("Wanda Worker introduces Wanda Worker to the family on", "They have met");
        signedIn(from.worker().username()).post(at + "/introduction/made", "fact", UUID.randomUUID().toString());
        assertThat(signedIn(to.worker().username()).get(at).body()).contains("was introduced to the family on", "Introduced " + today() + ", on the same day");
        assertThat(signedIn(to.worker().username()).get("/").body()).doesNotContain("To introduce the new worker");
    }

    @Test void nobody_introduces_anybody_for_an_offer_that_was_withdrawn_and_what_was_about_to_be_said_ends_like_a_sentence() {
        var offer = UUID.randomUUID();
        signedIn(from.worker().username()).post("/children/" + family.amara() + "/handovers/new", "fact", offer.toString(), "children", family.amara().toString(), "matter", "transfer", "side", "hub", "hub", to.code(), "summary", "A new school", "story", "It began with lost mornings.");
        var at = "/children/" + family.amara() + "/handovers/" + offer;
        signedIn(to.worker().username()).post(at + "/introduction", "fact", UUID.randomUUID().toString(), "giver", from.worker().id().toString(), "taker", to.worker().id().toString(), "day", "today", "at", "16:30");
        signedIn(from.worker().username()).post(at + "/withdrawal", "fact", UUID.randomUUID().toString(), "withdrawn", "needs-changed");

        var late = signedIn(to.consultant().username()).post(at + "/acceptance", "fact", UUID.randomUUID().toString(), "key", to.worker().id().toString(), "note", "We meet on 2 December");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("“We meet on 2 December”. Nothing of this was saved.").doesNotContain("to the family on");
        assertThat(signedIn(from.worker().username()).get(at).body()).contains("Withdrawn").doesNotContain("to the family on");
    }

    @Test void somebody_outside_who_takes_over_alone_ends_the_time_with_the_hub_and_a_plan_that_goes_on_does_not() {
        var dora = samples.child("Dora", samples.today().minusYears(5));
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusWeeks(3), new ReferralAccepted("2A", "N1"), dora), samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(3), new AllocationMade(from.code(), null, from.worker().id().toString(), null), dora));

        outside(dora);
        outside(family.amara());

        assertThat(holders(dora)).isEmpty();
        assertThat(one("select until::text from hub.spell where person = :p and kind = 'hub'", dora)).isEqualTo(samples.today().toString());
        assertThat(holders(family.amara())).as("on a plan: the hub stays").containsExactly(from.code());
        assertThat(signedIn(from.consultant().username()).get("/allocations").body()).as("early help goes on outside: it waits for no hub").doesNotContain("Dora");
    }

    private String today() {
        return Say.brief(samples.today(), samples.today());
    }

    private String risks() {
        return "Visit in pairs: until reviewed (since " + Say.brief(samples.today().minusWeeks(8), samples.today()) + ")";
    }

    private void outside(PersonId child) {
        var offer = UUID.randomUUID();
        var worker = signedIn(from.worker().username());
        worker.post("/children/" + child + "/handovers/new", "fact", offer.toString(), "matter", "step-down", "side", "outside", "agency", "school", "named", "Oak Park Primary, Ms Sharp", "summary", "All goes well", "children", child.toString());
        signedIn(from.consultant().username()).post("/children/" + child + "/handovers/" + offer + "/acceptance", "fact", UUID.randomUUID().toString());
    }

    private List<String> holders(PersonId child) {
        return transaction.execute(status -> db.sql("select hub from hub.allocation where person = :p").param("p", child.value()).query(String.class).list());
    }

    private String one(String sql, PersonId child) {
        return transaction.execute(status -> db.sql(sql).param("p", child.value()).query(String.class).single());
    }

    private <B extends Record> void said(FactKind<B> kind, B body, String words, PersonId child) {
        Fact<B> fact = samples.fact(kind, LocalDate.from(samples.today().minusWeeks(1)), body, child);
        samples.record(fact.saying(List.of(Words.of(Uuids.named(fact.id().value() + "/words"), words, "salt"))));
    }
}
