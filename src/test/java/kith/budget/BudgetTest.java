package kith.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Sent;
import kith.Visitor;
import kith.access.Worker;
import kith.access.workers.Leaving;
import kith.budget.BudgetFacts.BudgetDecided;
import kith.budget.BudgetFacts.BudgetRequested;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import kith.ledger.Uuids;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.RecordSealed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The limits of the model: the consultant social worker £200 for a family in a year, the group manager £1,000, the head of operations £5,000; each hub £12,000. */
class BudgetTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;
    @Autowired Leaving leaving;
    private Hub hub;
    private Family family;
    private Visitor wanda;
    private Visitor cora;
    private Visitor greta;

    @BeforeEach void a_hub_and_a_family() {
        hub = world.hub(HASH);
        family = world.family(hub);
        wanda = signedIn(hub.worker().username());
        cora = signedIn(hub.consultant().username());
        greta = signedIn(hub.groupManager().username());
    }

    @Test void what_is_asked_within_the_limit_is_decided_by_the_consultant_and_the_asker_learns_of_it_and_says_what_it_changed() {
        var request = ask(wanda, "120.50");
        assertThat(cora.get("/").body()).contains("Decide about money");
        assertThat(greta.get("/").body()).doesNotContain("Decide about money");
        assertThat(cora.get(decision(request)).body()).contains("£120.50", "A bed of her own", "Sleeps through", "nothing yet");
        assertThat(decide(cora, request, "agreed", "100").statusCode()).isEqualTo(303);

        assertThat(wanda.get("/").body()).contains("Your request for money was decided");
        assertThat(wanda.get("/children/" + family.ben() + "/budget").body()).contains("£100 agreed", "Cora Consultant", "Because beds matter");
        assertThat(wanda.get("/budget").body()).contains("£12,000", "£100", "£11,900 left");
        assertThat(wanda.get("/hubs/" + hub.code() + "/budget?state=agreed").body()).contains("Amara", "Ben", "£100");
        assertThat(wanda.post("/children/" + family.amara() + "/budget/" + request + "/effect", "change", "Better").body()).contains("Say what it changed", "Better");
        wanda.post("/children/" + family.amara() + "/budget/" + request + "/effect", "fact", UUID.randomUUID().toString(), "effect", "in-part", "change", "She sleeps until five");
        assertThat(wanda.get("/hubs/" + hub.code() + "/budget").body()).contains("What it changed: in part");
    }

    @Test void of_two_sums_each_is_asked_for_itself_what_it_changed() {
        var first = ask(wanda, "60");
        var second = ask(wanda, "70");
        for (var each : List.of(first, second)) decide(cora, each, "agreed", "60");
        var at = "/children/" + family.amara() + "/budget";
        assertThat(Sent.ids(wanda.get(at).body())).doesNotHaveDuplicates().contains("effect-" + first, "effect-" + second);

        assertThat(wanda.post(at + "/" + second + "/effect", "change", "Better").body()).contains("href=\"#effect-" + second + "\"");
    }

    @Test void over_the_limit_it_goes_up_the_line_and_what_the_family_had_this_year_counts() {
        decide(cora, ask(wanda, "150"), "agreed", "150");
        var second = ask(wanda, "150");
        var refused = decide(cora, second, "agreed", "150");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("more than the £200 for a family in a year that you decide alone", "Greta Manager (group manager, up to £1,000)", "Because beds matter");
        assertThat(greta.get("/").body()).contains("Decide about money");
        assertThat(cora.get("/").body()).doesNotContain("Decide about money");
        assertThat(decide(cora, second, "agreed", "50").statusCode()).as("less, within the limit").isEqualTo(303);
        assertThat(decide(greta, ask(wanda, "700"), "agreed", "700").statusCode()).isEqualTo(303);
        assertThat(agreed()).isEqualTo(15_000 + 5_000 + 70_000);
    }

    @Test void the_list_of_what_waits_says_how_much_for_what_and_for_whom() {
        ask(wanda, "120.50");
        assertThat(cora.get("/budget").body()).contains("A request waits for your decision since", "£120.50, furniture or equipment", "Amara Adeyemi-Clarke and Ben Adeyemi-Clarke", hub.title());
        decide(cora, ask(wanda, "30"), "agreed", "25");
        assertThat(wanda.get("/budget").body()).contains("What you asked for was decided", "£25, furniture or equipment");

        // who may not see the child reads the sum and the purpose alone
        transaction.executeWithoutResult(done -> db.sql("update budget.request set person = gen_random_uuid() where hub = :hub and state = 'asked'").param("hub", hub.code()).update());
        assertThat(cora.get("/budget").body()).contains("£120.50, furniture or equipment").doesNotContain("Adeyemi-Clarke");
    }

    @Test void what_is_over_every_limit_is_said_to_the_asker_and_to_whoever_leads_the_hub() {
        ask(wanda, "9000");
        for (var each : List.of(wanda, cora)) assertThat(each.get("/budget").body()).contains("£9,000, furniture or equipment", "over every limit: ask the panel", "/children/" + family.amara() + "/panels/new");
        assertThat(greta.get("/budget").body()).doesNotContain("ask the panel");
        assertThat(signedIn(hub.other().username()).get("/budget").body()).doesNotContain("ask the panel");
    }

    @Test void what_the_panel_decides_settles_the_request_and_each_leads_to_the_other() {
        var request = ask(wanda, "9000");
        assertThat(wanda.get(decision(request)).body()).contains("/panels/new?matter=budget&amp;money=" + request);
        var asked = askThePanel(request);
        assertThat(wanda.get("/budget").body()).as("the panel is asked").doesNotContain("ask the panel");
        assertThat(wanda.get("/children/" + family.amara() + "/budget").body()).contains("/panels#panel-" + asked);
        assertThat(wanda.get("/children/" + family.amara() + "/panels").body()).contains("/budget#money-" + request);
        assertThat(wanda.get("/children/" + family.amara() + "/panels/decision?request=" + asked).body()).contains("how much, in pounds?");

        assertThat(panelDecides(asked, "agreed", "8,500").statusCode()).isEqualTo(303);

        assertThat(agreed()).isEqualTo(850_000);
        assertThat(decisions(request)).isEqualTo(1);
        assertThat(wanda.get("/children/" + family.ben() + "/budget").body()).contains("£8,500 agreed", "What the panel decided");
    }

    @Test void what_the_panel_puts_off_stands_as_asked_and_what_it_refuses_is_refused() {
        var request = ask(wanda, "9000");
        var asked = askThePanel(request);
        panelDecides(asked, "deferred", "");
        assertThat(decisions(request)).isZero();

        panelDecides(asked, "not-agreed", "");
        assertThat(wanda.get("/children/" + family.amara() + "/budget").body()).contains("Not agreed").doesNotContain("Decide<");
        assertThat(agreed()).isZero();
    }

    @Test void what_the_panel_did_not_decide_after_all_is_no_money_and_what_it_decides_then_counts() {
        var request = ask(wanda, "9000");
        var asked = askThePanel(request);
        var mistaken = UUID.randomUUID();
        assertThat(panelDecides(cora, mistaken, asked, "agreed", "9000").statusCode()).isEqualTo(303);
        assertThat(agreed()).isEqualTo(900_000);

        assertThat(cora.post("/children/" + family.amara() + "/entries/" + mistaken + "/withdrawal", "reason", "recorded-in-error", "from", "all").statusCode()).isEqualTo(303);
        assertThat(agreed()).isZero();
        assertThat(wanda.get("/children/" + family.amara() + "/budget").body()).doesNotContain("£9,000 agreed");

        assertThat(panelDecides(asked, "not-agreed", "").statusCode()).isEqualTo(303);
        assertThat(agreed()).isZero();
        assertThat(wanda.get("/children/" + family.ben() + "/budget").body()).contains("Not agreed");
    }

    @Test void what_the_panel_is_corrected_to_have_decided_moves_the_money_with_it() {
        var request = ask(wanda, "9000");
        var decision = UUID.randomUUID();
        var asked = askThePanel(request);
        assertThat(panelDecides(cora, decision, asked, "agreed", "8,500").statusCode()).isEqualTo(303);

        correct(decision, "outcome", "not-agreed");
        assertThat(agreed()).isZero();
        assertThat(wanda.get("/children/" + family.ben() + "/budget").body()).contains("Not agreed").doesNotContain("£8,500 agreed");

        correct(decision, "outcome", "deferred");
        assertThat(agreed()).isZero();
        assertThat(wanda.get("/children/" + family.ben() + "/budget").body()).as("put off, it waits").doesNotContain("Not agreed");

        correct(decision, "outcome", "agreed");
        assertThat(agreed()).as("the sum it agreed").isEqualTo(850_000);
        assertThat(cora.post("/children/" + family.amara() + "/entries/" + decision + "/withdrawal", "reason", "recorded-in-error", "from", "all").statusCode()).isEqualTo(303);
        assertThat(agreed()).isZero();
    }

    @Test void a_sum_that_a_panel_agreed_is_corrected_at_its_own_entry() {
        var request = ask(wanda, "9000");
        var decision = UUID.randomUUID();
        var asked = askThePanel(request);
        panelDecides(cora, decision, asked, "agreed", "8,500");

        correct(Uuids.named(decision + "/money"), "pence", "700000");
        assertThat(agreed()).isEqualTo(700_000);
        correct(decision, "outcome", "not-agreed");
        assertThat(agreed()).isZero();
        correct(decision, "outcome", "agreed");
        assertThat(agreed()).as("the sum as it was put right").isEqualTo(700_000);
    }

    /** The form as it is opened, with one answer changed. */
    private void correct(UUID fact, String part, String value) {
        correct(cora, fact, part, value);
    }

    private void correct(Visitor who, UUID fact, String part, String value) {
        var at = "/children/" + family.amara() + "/entries/" + fact + "/correction";
        assertThat(who.post(at, Sent.with(Sent.of(who.get(at)), part, value)).statusCode()).isEqualTo(303);
    }

    @Test void two_who_record_what_the_panel_decided_at_once_record_it_once() {
        var request = ask(wanda, "9000");
        var asked = askThePanel(request);
        var both = Stream.of(cora, greta).map(who -> CompletableFuture.supplyAsync(() -> panelDecides(who, UUID.randomUUID(), asked, who == cora ? "agreed" : "not-agreed", ""))).toList().stream().map(CompletableFuture::join).toList();
        assertThat(both).extracting(each -> each.statusCode()).containsExactlyInAnyOrder(303, 409);
        assertThat(both.stream().filter(each -> each.statusCode() == 409).findFirst().orElseThrow().body()).as("nothing typed is lost").contains("As it said", "Recorded already: ", "greed by the panel", "was not saved").doesNotContain("Record decision</button>");
        assertThat(decisions(request)).isEqualTo(1);
    }

    @Test void pressed_twice_a_decision_is_recorded_once_and_neither_press_is_refused() {
        var asked = askThePanel(ask(wanda, "9000"));
        var decision = UUID.randomUUID();
        for (int press = 0; press < 2; press++) assertThat(panelDecides(cora, decision, asked, "agreed", "").statusCode()).isEqualTo(303);
        assertThat(panelDecides(asked, "agreed", "85,00").statusCode()).as("decided").isEqualTo(409);
    }

    @Test void a_sum_that_is_typed_with_a_slip_is_no_other_sum() {
        var asked = askThePanel(ask(wanda, "9000"));
        for (var wrong : List.of("85,00", "1,20", "0", "9.000")) assertThat(panelDecides(asked, "agreed", wrong).body()).as(wrong).contains("Enter the amount in pounds");
        assertThat(panelDecides(asked, "agreed", "£8,500.50").statusCode()).isEqualTo(303);
        assertThat(agreed()).isEqualTo(850_050);
    }

    private UUID askThePanel(UUID request) {
        var asked = UUID.randomUUID();
        assertThat(wanda.post("/children/" + family.amara() + "/panels/new", "fact", asked.toString(), "matter", "budget", "money", request.toString(), "why", "Beds for all", "happened", "today",
            "children", family.amara().toString(), "children", family.ben().toString()).statusCode()).isEqualTo(303);
        return asked;
    }

    private HttpResponse<String> panelDecides(UUID asked, String outcome, String amount) {
        return panelDecides(cora, UUID.randomUUID(), asked, outcome, amount);
    }

    private HttpResponse<String> panelDecides(Visitor who, UUID fact, UUID asked, String outcome, String amount) {
        return who.post("/children/" + family.amara() + "/panels/decision", "fact", fact.toString(), "request", asked.toString(), "outcome", outcome, "amount", amount, "authority", "panel", "conditions", "As it said", "happened", "today");
    }

    @Test void what_a_role_decides_over_its_limit_or_about_its_own_question_waits_for_the_panel() {
        var large = askThePanel(ask(wanda, "9000"));
        assertThat(wanda.get("/children/" + family.amara() + "/panels/decision?request=" + large).body()).contains("over somebody’s limit");
        decidedBy(hub.consultant(), large, "agreed", "");
        assertThat(state(large)).as("£9,000 of £200").isEqualTo("to-ratify");

        var small = askThePanel(ask(wanda, "150"));
        decidedBy(hub.consultant(), small, "agreed", "150");
        assertThat(state(small)).as("with £9,000 of the family before").isEqualTo("to-ratify");

        var refused = askThePanel(ask(wanda, "900"));
        decidedBy(hub.consultant(), refused, "not-agreed", "");
        assertThat(state(refused)).as("no money").isEqualTo("decided");
    }

    @Test void what_a_role_decides_within_its_limit_stands_and_nobody_decides_alone_about_what_they_asked_for() {
        var own = askThePanel(ask(cora, "80"));
        decidedBy(hub.consultant(), own, "agreed", "80");
        assertThat(state(own)).as("her own question").isEqualTo("to-ratify");

        var others = askThePanel(ask(wanda, "90"));
        decidedBy(hub.consultant(), others, "agreed", "90");
        assertThat(state(others)).isEqualTo("decided");
    }

    private void decidedBy(Person who, UUID asked, String outcome, String amount) {
        assertThat(cora.post("/children/" + family.amara() + "/panels/decision", "fact", UUID.randomUUID().toString(), "request", asked.toString(), "outcome", outcome, "amount", amount, "authority", "consultant-social-worker",
            "by", who.id().toString(), "conditions", "Needed now", "happened", "today").statusCode()).isEqualTo(303);
    }

    private String state(UUID asked) {
        return transaction.execute(begun -> db.sql("select distinct state from panel.matter where fact = :fact").param("fact", asked).query(String.class).single());
    }

    @Test void whoever_asked_puts_nothing_right_that_was_decided_about_it_and_nobody_else_more_than_they_decide() {
        var request = ask(wanda, "900");
        assertThat(decide(greta, request, "agreed", "100").statusCode()).isEqualTo(303);
        var entry = "/children/" + family.amara() + "/entries/" + of(request);
        assertThat(wanda.get(entry).body()).doesNotContain("/correction");
        assertThat(wanda.post(entry + "/correction", Sent.with(Sent.of(cora.get(entry + "/correction")), "pence", "90000")).statusCode()).isEqualTo(404);
        assertThat(wanda.post(entry + "/withdrawal", "reason", "recorded-in-error", "from", "all").statusCode()).isEqualTo(404);
        assertThat(signedIn(hub.other().username()).post(entry + "/withdrawal", "reason", "recorded-in-error", "from", "all").statusCode()).as("decides about nothing").isEqualTo(404);

        var refused = cora.post(entry + "/correction", Sent.with(Sent.of(cora.get(entry + "/correction")), "pence", "90000"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("more money than you decide alone", "value=\"90000\"");
        assertThat(agreed()).isEqualTo(10_000);
        correct(greta, of(request), "pence", "80000");
        assertThat(agreed()).as("within her limit").isEqualTo(80_000);
        correct(cora, of(request), "pence", "50000");
        assertThat(agreed()).as("less").isEqualTo(50_000);
    }

    @Test void whoever_asked_a_panel_does_not_put_right_what_it_decided() {
        var asked = askThePanel(ask(wanda, "9000"));
        var decision = UUID.randomUUID();
        panelDecides(cora, decision, asked, "not-agreed", "");
        var entry = "/children/" + family.amara() + "/entries/" + decision;
        assertThat(wanda.post(entry + "/correction", Sent.with(Sent.of(cora.get(entry + "/correction")), "outcome", "agreed")).statusCode()).isEqualTo(404);
        assertThat(agreed()).isZero();
    }

    @Test void what_is_decided_is_decided_for_the_brother_too_of_whom_whoever_decides_may_not_know() {
        var request = ask(wanda, "150");
        var large = ask(wanda, "9000");
        var asked = askThePanel(large);
        samples.record(samples.factNow(ConfidentialFacts.SEALED, new RecordSealed(List.of(hub.worker().id().toString())), family.ben()));

        assertThat(decide(cora, request, "agreed", "150").statusCode()).isEqualTo(303);
        assertThat(states("budget.request", request)).containsExactly("agreed", "agreed");
        assertThat(cora.get("/").body()).doesNotContain("Decide about money");

        assertThat(panelDecides(cora, UUID.randomUUID(), asked, "agreed", "").statusCode()).isEqualTo(303);
        assertThat(states("panel.matter", asked)).containsExactly("decided", "decided");
        assertThat(states("budget.request", large)).containsExactly("agreed", "agreed");
        assertThat(cora.get("/children/" + family.ben() + "/budget").statusCode()).as("the brother is closed to her").isNotEqualTo(200);
    }

    private List<String> states(String table, UUID fact) {
        return transaction.execute(begun -> db.sql("select state from " + table + " where fact = :fact").param("fact", fact).query(String.class).list());
    }

    @Test void what_the_money_changed_is_asked_of_the_childs_worker_where_whoever_asked_for_it_has_left() {
        var oscar = signedIn(hub.other().username());
        var request = ask(oscar, "90");
        decide(cora, request, "agreed", "90");
        transaction.executeWithoutResult(done -> db.sql("update budget.request set decided = :then, starts = :then where fact = :fact").param("then", samples.today().minusWeeks(9)).param("fact", request).update());
        assertThat(oscar.get("/").body()).contains("Say what the money changed", "of yours");
        assertThat(wanda.get("/").body()).doesNotContain("Say what the money changed");

        leaving.close(new Worker(hub.other().id(), hub.other().name(), hub.other().username()));

        assertThat(wanda.get("/").body()).contains("Say what the money changed", "1 request of somebody who has left");
        assertThat(wanda.get("/budget").body()).contains("that somebody asked for who has left", "£90, furniture or equipment");
    }

    @Test void what_a_panel_is_asked_about_money_is_written_beside_what_it_is_asked_about_something_else() {
        wanda.post("/drafts/panel.requested/" + family.amara(), "matter", "external-placement", "why", "A home near school");
        var request = ask(wanda, "9000");
        var form = wanda.get("/children/" + family.amara() + "/panels/new?matter=budget&money=" + request).body();
        assertThat(form).contains("name=\"money\" value=\"" + request + "\"", "/drafts/panel.requested." + request).doesNotContain("A home near school");
        assertThat(wanda.get("/children/" + family.amara() + "/panels/new").body()).contains("A home near school");
    }

    private UUID of(UUID request) {
        return transaction.execute(begun -> db.sql("select distinct decision from budget.request where fact = :fact").param("fact", request).query(UUID.class).single());
    }

    @Test void nobody_decides_about_what_they_asked_for_and_a_worker_is_told_who_does() {
        var own = ask(cora, "80");
        assertThat(cora.get(decision(own)).body()).contains("You asked for it, so somebody else decides", "Greta Manager");
        assertThat(decide(cora, own, "agreed", "80").statusCode()).isEqualTo(422);
        assertThat(wanda.get(decision(own)).body()).contains("This is not yours to decide");
        assertThat(decide(wanda, own, "agreed", "80").statusCode()).isEqualTo(422);
        assertThat(greta.get("/").body()).contains("Decide about money");
        assertThat(agreed()).isZero();
    }

    @Test void words_nothing_negative_and_too_much_are_no_amounts() {
        for (var wrong : new String[] {"a hundred", "-5", "0", "12.345", "2000000", "1,20", ""})
            assertThat(wanda.post("/children/" + family.amara() + "/budget/new", "amount", wrong, "purpose", "activity", "what", "Swimming", "effect", "Fun", "starts", "today", "children", family.amara().toString()).statusCode()).as(wrong).isEqualTo(422);
        assertThat(Stream.of("£1,200.50", "89.5", " 120 ", "£ 7").map(each -> Money.of(Money.pence(each).orElseThrow()))).containsExactly("£1,200.50", "£89.50", "£120", "£7");
    }

    @Test void of_two_who_decide_at_once_the_first_counts_and_the_second_sees_both() {
        var request = ask(wanda, "90");
        cora.get(decision(request));
        greta.get(decision(request));
        var both = Stream.of(cora, greta).map(who -> CompletableFuture.supplyAsync(() -> decide(who, request, "agreed", who == cora ? "90" : "40"))).toList().stream().map(CompletableFuture::join).toList();
        assertThat(both).extracting(each -> each.statusCode()).containsExactlyInAnyOrder(303, 409);
        var second = both.stream().filter(each -> each.statusCode() == 409).findFirst().orElseThrow().body();
        assertThat(second).contains("has decided: £", "what you typed is below", "Because beds matter");
        assertThat(decisions(request)).isEqualTo(1);
    }

    @Test void the_general_form_decides_nothing_about_money() {
        var request = ask(wanda, "900");

        var answer = wanda.post("/children/" + family.amara() + "/record/budget.decided", "fact", UUID.randomUUID().toString(), "of", request.toString(), "outcome", "agreed", "pence", "900000", "authority", "group-manager", "happened", "today",
            "children", family.amara().toString());

        assertThat(Visitor.place(answer)).isEqualTo("/children/" + family.amara() + "/budget");
        assertThat(decisions(request)).isZero();
    }

    @Test void the_last_decision_counts_when_facts_come_from_elsewhere_and_a_year_begins_in_april() {
        var asked = samples.fact(BudgetFacts.REQUESTED, samples.today().minusDays(3), new BudgetRequested(hub.code(), 5_000, "travel", samples.today()), family.cleo());
        samples.record(asked, samples.fact(BudgetFacts.DECIDED, samples.today().minusDays(1), new BudgetDecided(asked.id(), "refused", null, "consultant-social-worker", null), family.cleo()),
            samples.fact(BudgetFacts.DECIDED, samples.today(), new BudgetDecided(asked.id(), "agreed", 4_000, "group-manager", null), family.cleo()));
        assertThat(agreed()).isEqualTo(4_000);
        assertThat(signedIn(world.post("Sam Elsewhere", "practitioner", "social-worker", "place-" + UUID.randomUUID(), "team", HASH).username()).get("/hubs/" + hub.code() + "/budget").statusCode()).isEqualTo(303);
    }

    @Test void another_year_is_told_as_it_was() {
        int year = Integer.parseInt(greta.get("/budget").body().replaceAll("(?s).*April (20\\d\\d) to March.*", "$1"));
        ask(wanda, "900");
        transaction.executeWithoutResult(done -> db.sql("insert into organisation.hub_budget (hub, pence, valid) values (:hub, 1000000, daterange('2024-01-01', :from)), (:hub, 1400000, daterange(:from, null))")
            .param("hub", hub.code()).param("from", LocalDate.of(year, 4, 1)).update());
        var now = greta.get("/budget").body();
        assertThat(now).contains("£14,000", "£900<span", "/hubs/" + hub.code() + "/budget?state=asked\"");

        var before = greta.get("/budget?year=" + (year - 1)).body();
        assertThat(before).contains("£10,000 left", "£0<span", "/hubs/" + hub.code() + "/budget?state=asked&amp;year=" + (year - 1)).doesNotContain("£900<span", "£14,000");
        assertThat(greta.get("/hubs/" + hub.code() + "/budget?year=" + (year - 1)).body()).contains("of £10,000", "Nothing to show here");
        assertThat(greta.get("/budget?year=2019").body()).as("no hub yet").contains("April 2019 to March 2020").doesNotContain("/hubs/" + hub.code());
    }

    @Test void what_a_hub_spent_that_closed_since_counts_in_its_year() {
        assertThat(decide(greta, ask(wanda, "700"), "agreed", "700").statusCode()).isEqualTo(303);
        transaction.executeWithoutResult(done -> db.sql("update organisation.hub set valid = daterange(lower(valid), :today) where code = :hub").param("today", samples.today()).param("hub", hub.code()).update());
        assertThat(greta.get("/budget").body()).contains(hub.title() + " (closed)", "£700");
    }

    private UUID ask(Visitor who, String amount) {
        var request = UUID.randomUUID();
        var answer = who.post("/children/" + family.amara() + "/budget/new", "fact", request.toString(), "amount", amount, "purpose", "furniture-and-equipment", "what", "A bed of her own", "effect", "Sleeps through", "starts", "today",
            "children", family.amara().toString(), "children", family.ben().toString());
        assertThat(answer.statusCode()).isEqualTo(303);
        return request;
    }

    @Test void another_sum_or_reason_that_is_sent_with_the_same_id_is_not_dropped_behind_a_decided() {
        var request = ask(wanda, "150");
        var fact = UUID.randomUUID();
        for (int press = 0; press < 2; press++) assertThat(decide(cora, fact, request, "agreed", "100", "Because beds matter").statusCode()).isEqualTo(303);

        for (var other : List.of(decide(cora, fact, request, "agreed", "90", "Because beds matter"), decide(cora, fact, request, "agreed", "100", "Because beds matter, and sleep"))) {
            assertThat(other.statusCode()).isEqualTo(409);
            assertThat(other.body()).contains("Saved before, and not the same", "Because beds matter");
        }
        assertThat(decide(cora, fact, request, "refused", "", "Too dear").body()).contains("has decided: £100 agreed.", "Too dear");
        assertThat(agreed()).isEqualTo(10_000);
    }

    private HttpResponse<String> decide(Visitor who, UUID request, String outcome, String amount) {
        return decide(who, UUID.randomUUID(), request, outcome, amount, "Because beds matter");
    }

    private HttpResponse<String> decide(Visitor who, UUID fact, UUID request, String outcome, String amount, String why) {
        return who.post(decision(request), "fact", fact.toString(), "outcome", outcome, "amount", amount, "why", why);
    }

    private String decision(UUID request) {
        return "/children/" + family.amara() + "/budget/" + request + "/decision";
    }

    private long agreed() {
        return transaction.execute(begun -> db.sql("select coalesce(sum(pence), 0) from (select distinct fact, agreed_pence as pence from budget.request where hub = :hub and state = 'agreed') each").param("hub", hub.code()).query(Long.class).single());
    }

    private int decisions(UUID request) {
        return transaction.execute(begun -> db.sql("select count(*) from ledger.fact where type = 'budget.decided' and content is not null and convert_from(content, 'UTF8') like :request").param("request", "%" + request + "%").query(Integer.class).single());
    }
}
