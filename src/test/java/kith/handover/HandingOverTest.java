package kith.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.help.EarlyHelpFacts;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import kith.ledger.PersonId;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class HandingOverTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired TransactionTemplate transaction;
    @Autowired Samples samples;
    private Hub from;
    private Hub to;
    private Family family;

    @BeforeEach void two_hubs_and_a_family() {
        from = world.hub(HASH);
        to = world.hub(HASH);
        family = world.family(from);
    }

    @Test void nothing_changes_until_the_other_side_accepts() {
        var offer = offer("transfer");

        assertThat(hubOf(family.amara())).isEqualTo(from.code());
        assertThat(signedIn(to.consultant().username()).get("/handovers").body()).contains("Transfer to another hub or team", "Amara", "Ben").doesNotContain("bed of her own");
        assertThat(signedIn(to.consultant().username()).get("/").body()).contains("Handover: transfer to another hub or team", "1</strong> handover to answer");
        assertThat(signedIn(from.worker().username()).get("/handovers").body()).contains("Offered, and still yours");
        assertThat(state(family.amara(), offer)).isEqualTo("open");
    }

    @Test void who_has_no_handover_reads_that_there_is_none_and_where_one_begins() {
        var says = "Nothing is offered to or from your hubs and teams";
        assertThat(signedIn(to.consultant().username()).get("/handovers").body()).contains(says, "choose Handovers");

        offer("transfer");
        assertThat(signedIn(to.consultant().username()).get("/handovers").body()).doesNotContain(says);
    }

    @Test void whoever_answers_sees_how_much_each_worker_carries_already() {
        world.family(to);
        var offer = offer("transfer");

        assertThat(signedIn(to.consultant().username()).get("/children/" + family.amara() + "/handovers/" + offer).body()).containsPattern("ocial worker: 3 children, weight \\d").contains("ocial worker: no children yet");
    }

    @Test void whoever_answers_sees_who_is_away() {
        var offer = offer("transfer");
        var back = samples.today().plusDays(9);
        assertThat(signedIn(to.other().username()).post("/absences/new", "who", to.other().id().toString(), "kind", "leave", "first", Say.typed(samples.today()), "last", Say.typed(back.minusDays(1))).statusCode()).isEqualTo(303);

        assertThat(signedIn(to.consultant().username()).get("/children/" + family.amara() + "/handovers/" + offer).body()).contains("ocial worker: no children yet; away until " + Say.brief(back.minusDays(1), samples.today()));
    }

    @Test void whoever_accepts_holds_the_children_from_then_on_and_the_history_stays() {
        var offer = offer("transfer");

        var answer = accept(to.consultant(), offer, UUID.randomUUID(), to.worker().id().toString());

        assertThat(answer.statusCode()).isEqualTo(303);
        for (var child : List.of(family.amara(), family.ben())) assertThat(hubOf(child)).isEqualTo(to.code());
        assertThat(hubOf(family.cleo())).as("was not offered").isEqualTo(from.code());
        assertThat(signedIn(to.worker().username()).get("/children/" + family.amara() + "/handovers").body()).contains("Accepted", "Cora Consultant");
        assertThat(signedIn(to.worker().username()).get("/children/" + family.amara() + "/handovers/" + offer).body()).contains("She needs a bed of her own");
        assertThat(transaction.<String>execute(status -> db.sql("select key from hub.allocation where person = :p").param("p", family.ben().value()).query(String.class).single())).isEqualTo(to.worker().id().toString());
    }

    @Test void where_nobody_holds_every_child_the_key_worker_answers_for_them() {
        world.leadsWithoutHolding(to);
        accept(to.consultant(), offer("transfer"), UUID.randomUUID(), to.worker().id().toString());
        assertThat(responsible(family.amara())).isEqualTo(to.worker().id().toString());
    }

    @Test void where_there_is_no_key_worker_yet_whoever_leads_answers() {
        world.leadsWithoutHolding(to);
        accept(to.consultant(), offer("transfer"), UUID.randomUUID(), "nobody");
        assertThat(responsible(family.amara())).isEqualTo(to.consultant().id().toString());
    }

    private String responsible(PersonId child) { return transaction.execute(status -> db.sql("select responsible from hub.allocation where person = :p").param("p", child.value()).query(String.class).single()); }

    @Test void nobody_takes_a_family_without_saying_who_works_with_it_and_why_now_is_said() {
        var offer = offer("transfer");
        var unsaid = accept(to.consultant(), offer, UUID.randomUUID(), "");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Choose a worker of the hub, or nobody yet");
        assertThat(hubOf(family.amara())).isEqualTo(from.code());

        assertThat(accept(to.consultant(), offer, UUID.randomUUID(), "nobody").statusCode()).isEqualTo(303);
        assertThat(hubOf(family.amara())).isEqualTo(to.code());
        assertThat(transaction.<Integer>execute(status -> db.sql("select count(*) from hub.allocation where person = :p and key is null").param("p", family.amara().value()).query(Integer.class).single())).isEqualTo(1);

        var empty = signedIn(to.consultant().username()).post("/children/" + family.amara() + "/handovers/new", "fact", UUID.randomUUID().toString(), "matter", "transfer", "side", "hub", "hub", from.code(), "story", "It began in May", "summary", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Say why now", "It began in May");
    }

    /** Who accepts is responsible from that second, or makes whoever leads it: a coordinator, a worker or the buddy hub's worker does neither. */
    @Test void whoever_leads_the_hub_or_its_group_or_stands_in_for_them_accepts_and_nobody_else() {
        var offer = offer("transfer");
        var lena = world.post("Lena Lead", "manager", "consultant-social-worker", to.buddy(), "hub", HASH);
        for (var each : List.of(to.coordinator(), to.worker(), to.buddysCoordinator())) assertThat(accept(each, offer, UUID.randomUUID(), to.worker().id().toString()).statusCode()).as(each.name()).isNotEqualTo(303);
        assertThat(signedIn(to.worker().username()).get("/children/" + family.amara() + "/handovers/" + offer).body()).contains(to.title() + " answers. Ring Cora Consultant").doesNotContain("Return it instead");
        assertThat(accept(lena, offer, UUID.randomUUID(), to.worker().id().toString()).statusCode()).as("Cora is here").isEqualTo(409);
        assertThat(hubOf(family.amara())).isEqualTo(from.code());

        var line = "/children/" + family.amara() + "/handovers/" + offer;
        assertThat(signedIn(to.consultant().username()).get("/").body()).contains("href=\"" + line);
        for (var each : List.of(lena, to.worker(), to.groupManager())) assertThat(signedIn(each.username()).get("/").body()).as(each.name() + " has nobody's line").doesNotContain("href=\"" + line);

        world.away(to.consultant(), lena);
        assertThat(signedIn(lena.username()).get("/").body()).as("on the day of whoever stands in").contains("href=\"" + line);
        assertThat(accept(lena, offer, UUID.randomUUID(), to.worker().id().toString()).statusCode()).isEqualTo(303);
        assertThat(hubOf(family.amara())).isEqualTo(to.code());
    }

    @Test void where_nobody_leads_the_hub_it_waits_for_whoever_leads_the_group() {
        var offer = offer("transfer");
        transaction.executeWithoutResult(status -> db.sql("update access.worker set active = false where id = :id").param("id", to.consultant().id()).update());

        assertThat(signedIn(to.groupManager().username()).get("/").body()).contains("/children/" + family.amara() + "/handovers/" + offer);
        assertThat(signedIn(to.worker().username()).get("/children/" + family.amara() + "/handovers/" + offer).body()).contains("Ring " + to.groupManager().name());
    }

    @Test void a_group_manager_accepts_for_a_hub_of_the_group() {
        assertThat(accept(to.groupManager(), offer("transfer"), UUID.randomUUID(), to.worker().id().toString()).statusCode()).isEqualTo(303);
    }

    @Test void the_second_of_two_sees_both_and_a_resend_changes_nothing() {
        var offer = offer("transfer");
        var fact = UUID.randomUUID();
        accept(to.consultant(), offer, fact, to.worker().id().toString());

        assertThat(accept(to.consultant(), offer, fact, to.worker().id().toString()).statusCode()).as("the same form again").isEqualTo(303);
        var second = accept(to.coordinator(), offer, UUID.randomUUID(), to.other().id().toString());

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Cora Consultant has accepted it meanwhile", "You were about to accept it with Oscar Other as key worker");
        assertThat(facts("handover.accepted", family.amara())).isEqualTo(1);
        assertThat(facts("allocation.made", family.amara())).isEqualTo(2);
    }

    @Test void who_has_moved_meanwhile_is_not_taken_from_the_hub_that_holds_them() {
        var offer = offer("transfer");
        var third = world.hub(HASH);
        world.keyed(HubFacts.ALLOCATED, new AllocationMade(third.code(), third.consultant().id().toString(), third.worker().id().toString(), null), from.groupManager(), "page", family.amara());

        var answer = accept(to.consultant(), offer, UUID.randomUUID(), to.worker().id().toString());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("is with " + third.title() + " meanwhile", "Nothing of this was saved").doesNotContain(from.title() + " is responsible");
        assertThat(hubOf(family.amara())).isEqualTo(third.code());
        assertThat(state(family.amara(), offer)).isEqualTo("open");
        assertThat(signedIn(to.consultant().username()).post("/children/" + family.amara() + "/handovers/" + offer + "/return", "fact", UUID.randomUUID().toString(), "returned", "other", "why", "They have moved").statusCode()).isEqualTo(303);
    }

    @Test void whose_case_was_closed_meanwhile_is_not_begun_again_by_an_answer() {
        var offer = offer("step-up");
        world.keyed(CaseworkFacts.CLOSED, new CaseClosed("RC1"), from.consultant(), "page", family.amara(), family.ben());
        assertThat(statuses(family.amara())).containsExactly("closed");

        var answer = accept(to.consultant(), offer, UUID.randomUUID(), to.worker().id().toString());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("was closed meanwhile", "Nothing of this was saved");
        assertThat(statuses(family.amara())).containsExactly("closed");
        assertThat(hubOf(family.amara())).isEqualTo(from.code());
    }

    @Test void it_is_returned_with_a_reason_and_the_sender_stays_responsible() {
        var offer = offer("step-down");
        var at = "/children/" + family.amara() + "/handovers/" + offer;
        assertThat(signedIn(to.consultant().username()).post(at + "/return", "fact", UUID.randomUUID().toString()).body()).contains("Say why it goes back", "Say in a few words what the other side can do now");

        signedIn(to.consultant().username()).post(at + "/return", "fact", UUID.randomUUID().toString(), "returned", "more-needed", "why", "Is grandmother still helping?");

        assertThat(state(family.amara(), offer)).isEqualTo("returned");
        assertThat(hubOf(family.amara())).isEqualTo(from.code());
        assertThat(signedIn(from.worker().username()).get(at).body()).contains("we need to know more first", "Is grandmother still helping?");
        assertThat(signedIn(from.worker().username()).get("/handovers").body()).contains("Returned");
    }

    @Test void only_the_side_that_is_asked_answers_and_only_the_side_that_offered_withdraws() {
        var offer = offer("transfer");
        var at = "/children/" + family.amara() + "/handovers/" + offer;

        assertThat(accept(from.consultant(), offer, UUID.randomUUID(), "").statusCode()).isEqualTo(409);
        assertThat(signedIn(from.worker().username()).get(at).body()).contains("answers. Ring Cora Consultant", "Withdraw the offer").doesNotContain("Return it instead");
        assertThat(Visitor.place(signedIn(to.worker().username()).post(at + "/withdrawal", "fact", UUID.randomUUID().toString(), "withdrawn", "mistake"))).endsWith("/reason");
        signedIn(from.worker().username()).post(at + "/withdrawal", "fact", UUID.randomUUID().toString(), "withdrawn", "needs-changed");

        assertThat(state(family.amara(), offer)).isEqualTo("withdrawn");
        assertThat(accept(to.consultant(), offer, UUID.randomUUID(), "").statusCode()).isEqualTo(409);
        assertThat(facts("handover.accepted", family.amara())).isZero();
    }

    @Test void that_a_school_goes_on_alone_is_recorded_by_whoever_leads_the_hub() {
        var offer = UUID.randomUUID();
        var worker = signedIn(from.worker().username());
        assertThat(worker.post("/children/" + family.amara() + "/handovers/new", "fact", offer.toString(), "matter", "step-down", "side", "outside", "agency", "school", "summary", "All goes well").body()).contains("Enter who it is");
        worker.post("/children/" + family.amara() + "/handovers/new", "fact", offer.toString(), "matter", "step-down", "side", "outside", "agency", "school", "named", "Oak Park Primary, Ms Sharp", "summary", "All goes well", "children", family.amara().toString());

        assertThat(worker.get("/children/" + family.amara() + "/handovers/" + offer).body()).contains("School or college", "To Oak Park Primary, Ms Sharp.", "whoever leads the hub records it").doesNotContain("They accept");
        assertThat(worker.post("/children/" + family.amara() + "/handovers/" + offer + "/acceptance", "fact", UUID.randomUUID().toString()).statusCode()).isEqualTo(409);
        var lead = signedIn(from.consultant().username());
        assertThat(lead.get("/children/" + family.amara() + "/handovers/" + offer).body()).contains("They accept").containsPattern("name=\"leadName\"[^>]*value=\"Oak Park Primary, Ms Sharp\"");
        lead.post("/children/" + family.amara() + "/handovers/" + offer + "/acceptance", "fact", UUID.randomUUID().toString(), "leadName", "Ms Sharp", "lead", "school", "leadPhone", "01632 960123", "tier", "2", "note", "Ms Sharp said yes on the phone");

        assertThat(state(family.amara(), offer)).isEqualTo("accepted");
        assertThat(hubOf(family.amara())).isEqualTo(from.code());
        assertThat(worker.get("/children/" + family.amara() + "/early-help").body()).contains("Ms Sharp, school, 01632 960123").containsPattern("Tier\\s*</dt>\\s*<dd[^>]*>\\s*2");
    }

    @Test void another_lead_practitioner_who_accepted_is_the_lead_from_then_on() {
        samples.record(samples.fact(EarlyHelpFacts.STARTED, samples.today().minusWeeks(5), new EarlyHelpFacts.EarlyHelpStarted("2", "school", "Ms Sharp", "01632 960123"), family.ben()));
        var offer = UUID.randomUUID();
        var worker = signedIn(from.worker().username());
        worker.post("/children/" + family.ben() + "/handovers/new", "fact", offer.toString(), "matter", "lead-practitioner", "side", "outside", "agency", "voluntary", "named", "Homes Together, Mr Lark", "summary", "She leaves the school", "children", family.ben().toString());
        var at = "/children/" + family.ben() + "/handovers/" + offer + "/acceptance";
        assertThat(worker.post(at, "fact", UUID.randomUUID().toString(), "leadName", "").body()).contains("Enter who leads from now on");

        worker.post(at, "fact", UUID.randomUUID().toString(), "leadName", "Mr Lark", "lead", "voluntary-service", "leadPhone", "01632 960456");

        assertThat(worker.get("/children/" + family.ben() + "/early-help").body()).contains("Mr Lark", "01632 960456").doesNotContain("Ms Sharp");
    }

    @Test void a_step_down_ends_the_plan_when_it_is_accepted_and_not_before() {
        var child = samples.child("Dora", samples.today().minusYears(5));
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusWeeks(3), new ReferralAccepted("2A", "N1"), child), samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(3), new AllocationMade(from.code(), null, from.worker().id().toString(), null), child));
        var offer = UUID.randomUUID();
        signedIn(from.worker().username()).post("/children/" + child + "/handovers/new", "fact", offer.toString(), "matter", "step-down", "side", "hub", "hub", to.code(), "summary", "Ready for early help");
        assertThat(statuses(child)).contains("child-in-need");

        signedIn(to.consultant().username()).post("/children/" + child + "/handovers/" + offer + "/acceptance", "fact", UUID.randomUUID().toString(), "key", to.worker().id().toString());

        assertThat(statuses(child)).doesNotContain("child-in-need", "closed");
        assertThat(hubOf(child)).isEqualTo(to.code());
    }

    @Test void a_step_up_begins_as_a_referral_when_it_is_accepted() {
        var child = samples.child("Emil", samples.today().minusYears(9));
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(3), new AllocationMade(from.code(), null, from.worker().id().toString(), null), child));
        var offer = UUID.randomUUID();
        signedIn(from.worker().username()).post("/children/" + child + "/handovers/new", "fact", offer.toString(), "matter", "step-up", "side", "hub", "hub", to.code(), "summary", "It has become worse");

        signedIn(to.consultant().username()).post("/children/" + child + "/handovers/" + offer + "/acceptance", "fact", UUID.randomUUID().toString(), "key", "nobody");

        assertThat(statuses(child)).contains("child-in-need");
        assertThat(facts("referral.accepted", child)).isEqualTo(1);
    }

    private UUID offer(String matter) {
        var offer = UUID.randomUUID();
        var answer = signedIn(from.worker().username()).post("/children/" + family.amara() + "/handovers/new", "fact", offer.toString(), "matter", matter, "side", "hub", "hub", to.code(), "summary", "She needs a bed of her own",
            "children", family.amara().toString(), "children", family.ben().toString());
        assertThat(answer.statusCode()).isEqualTo(303);
        return offer;
    }

    private HttpResponse<String> accept(Person by, UUID offer, UUID fact, String key) {
        return signedIn(by.username()).post("/children/" + family.amara() + "/handovers/" + offer + "/acceptance", "fact", fact.toString(), "key", key);
    }

    private String hubOf(PersonId child) {
        return transaction.execute(status -> db.sql("select hub from hub.allocation where person = :p").param("p", child.value()).query(String.class).single());
    }

    private String state(PersonId child, UUID offer) {
        return transaction.execute(status -> db.sql("select state from handover.offer where person = :p and fact = :f").param("p", child.value()).param("f", offer).query(String.class).single());
    }

    private List<String> statuses(PersonId child) {
        return transaction.execute(status -> db.sql("select code from pathway.status where person = :p and since <= :t and (until is null or until > :t)").param("p", child.value()).param("t", samples.today()).query(String.class).list());
    }

    private int facts(String type, PersonId child) {
        return transaction.execute(status -> db.sql("select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where f.type = :t and a.person = :p").param("t", type).param("p", child.value()).query(Integer.class).single());
    }
}
