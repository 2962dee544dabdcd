package kith.casework.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Staff;
import kith.Visitor;
import kith.care.CareFacts;
import kith.care.CareFacts.CareStarted;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubFacts.InvolvementStarted;
import kith.hub.HubFacts.ResponsibleChanged;
import kith.hub.HubWorld;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.ledger.PersonId;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Closing for three, opening again for one, and a death. */
class ClosingTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;
    @Autowired HubWorld world;

    private Family family;
    private String key;
    private Visitor hub;

    @BeforeEach void aFamily() {
        key = worker("practitioner");
        family = samples.family(staff.inHub(key, "hub-10"));
        hub = signedIn(key);
    }

    @Test void three_are_closed_at_once_clocks_stop_with_the_reason_and_what_is_owed_stays_owed() {
        var page = hub.get("/children/" + family.amara() + "/closing").body();
        assertThat(page).contains("Still owed", "Conference minutes", "Why is the case closed?").doesNotContain(">RC7").doesNotContain("value=\"RC2\"");

        close("children", family.amara().toString(), "children", family.ben().toString(), "children", family.cleo().toString());

        for (var child : List.of(family.amara(), family.ben(), family.cleo())) {
            assertThat(all("select code from pathway.status where person = ? and until is null and since <= (now() at time zone 'Europe/London')::date", child)).containsExactly("closed");
            assertThat(all("select distinct stopped from pathway.clock where person = ? and ended = (now() at time zone 'Europe/London')::date", child)).containsExactly("RC7");
            assertThat(all("select code from pathway.owed where person = ? and completed is null", child)).contains("conference-minutes", "strategy-discussion-minutes");
        }
        assertThat(hub.get("/children/" + family.amara() + "/chronology").body()).contains("Case closed: Services ceased", "What the family was told: that we stop.", "How they help: the school nurse, weekly");
    }

    @Test void without_who_agreed_and_how_the_family_was_told_it_asks_and_keeps_what_was_typed() {
        var answer = hub.post("/children/" + family.amara() + "/closing", "children", family.amara().toString(), "what", "case", "reason", "RC7", "happened", "today", "family", "that we stop.");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say who agreed", "Say how the family was told", "that we stop.");
    }

    @Test void a_plan_ends_while_the_case_goes_on() {
        hub.post("/children/" + family.amara() + "/closing", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "what", "protection-plan", "protectionReason", "stepped down",
            "agreedBy", staff.id(key).toString(), "familyTold", "in-person", "referrerTold", "in-person", "helps", "school", "helpsFrom", "1/12/2026", "happened", "today");

        assertThat(all("select code from pathway.status where person = ? and (until is null or until > (now() at time zone 'Europe/London')::date) order by code", family.amara())).containsExactly("child-in-need");
        assertThat(hub.get("/children/" + family.amara() + "/chronology").body()).contains("Whoever referred was told: in person", "They help from 1 December 2026");
    }

    @Test void the_part_of_somebody_beside_the_hub_is_closed_while_everything_else_goes_on() {
        var clinician = staff.id(worker("practitioner"));
        samples.record(samples.fact(HubFacts.INVOLVED, samples.today().minusWeeks(3), new InvolvementStarted(clinician.toString(), "clinician"), family.amara()));

        hub.post("/children/" + family.amara() + "/closing", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "what", "involvement", "part", clinician + "/clinician", "partReason", "family",
            "agreedBy", staff.id(key).toString(), "familyTold", "in-person", "happened", "today");

        assertThat(all("select role from hub.involvement where person = ? and until is not null", family.amara())).containsExactly("clinician");
        assertThat(hub.get("/children/" + family.amara() + "/chronology").body()).contains("Why: the family asked for it");
        assertThat(all("select code from pathway.status where person = ? and (until is null or until > (now() at time zone 'Europe/London')::date) order by code", family.amara())).containsExactly("child-in-need", "child-protection");
    }

    @Test void with_the_part_goes_the_record_that_it_opened() {
        var username = worker("practitioner");
        var clinician = staff.id(username).toString();
        var visitor = signedIn(username);
        var child = needy();
        involved(clinician, "clinician", child);
        assertThat(visitor.get("/children/" + child + "/chronology").statusCode()).isEqualTo(200);

        endPart(child, clinician + "/clinician");

        assertThat(visitor.get("/children/" + child + "/chronology").statusCode()).isNotEqualTo(200);
    }

    @Test void of_two_parts_the_record_stays_open_until_the_last_is_closed_and_for_each_child_by_itself() {
        var clinician = staff.id(worker("practitioner")).toString();
        involved(clinician, "clinician", family.amara(), family.ben());
        involved(clinician, "joint-worker", family.ben());
        var ties = "select count(*)::text from people.tie where person = ? and kind = 'involved' and (until is null or until > (now() at time zone 'Europe/London')::date)";

        endPart(family.amara(), clinician + "/clinician", "children", family.ben().toString(), "children", family.cleo().toString());
        assertThat(List.of(all(ties, family.amara()), all(ties, family.ben()))).containsExactly(List.of("0"), List.of("1"));

        endPart(family.ben(), clinician + "/joint-worker");
        assertThat(all(ties, family.ben())).containsExactly("0");
    }

    private void involved(String worker, String role, PersonId... children) {
        samples.record(samples.fact(HubFacts.INVOLVED, samples.today().minusWeeks(3), new InvolvementStarted(worker, role), children),
            samples.fact(ConfidentialFacts.GRANTED, samples.today().minusWeeks(3), new AccessGranted(worker, "involved", null, null), children));
    }

    private void endPart(PersonId child, String part, String... more) {
        var answers = new java.util.ArrayList<>(List.of("fact", UUID.randomUUID().toString(), "children", child.toString(), "what", "involvement", "part", part, "partReason", "done",
            "agreedBy", staff.id(key).toString(), "familyTold", "in-person", "happened", "today"));
        answers.addAll(List.of(more));
        assertThat(hub.post("/children/" + child + "/closing", answers.toArray(String[]::new)).statusCode()).isEqualTo(303);
    }

    @Test void opened_again_in_one_step_with_the_hub_and_the_worker_of_before() {
        close("children", family.amara().toString());
        var form = hub.get("/children/" + family.amara() + "/reopening").body();
        assertThat(form).contains("value=\"hub-10\" selected").contains("value=\"" + staff.id(key) + "\" selected");

        hub.post("/children/" + family.amara() + "/reopening", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "reason", "closed-too-soon", "hub", "hub-10", "key", staff.id(key).toString(),
            "happened", "today");

        assertThat(all("select code from pathway.status where person = ? and (until is null or until > (now() at time zone 'Europe/London')::date) order by code", family.amara())).containsExactly("child-in-need");
        assertThat(all("select hub || ' ' || hubs from hub.allocation where person = ?", family.amara())).containsExactly("hub-10 1");
    }

    @Test void opened_again_in_another_place_whoever_answers_there_by_the_model_does() {
        for (var holds : List.of(true, false)) {
            var other = world.hub(HASH);
            if (!holds) world.leadsWithoutHolding(other);
            var child = holds ? family.amara() : family.ben();
            close("children", child.toString());
            assertThat(hub.post("/children/" + child + "/reopening", "fact", UUID.randomUUID().toString(), "children", child.toString(), "reason", "closed-too-soon", "hub", other.code(), "key", other.worker().id().toString(), "happened", "today").statusCode()).isEqualTo(303);

            assertThat(all("select responsible from hub.allocation where person = ?", child)).containsExactly((holds ? other.consultant() : other.worker()).id().toString());
        }
    }

    @Test void what_ends_with_the_case_of_a_looked_after_child_is_named_first_and_nothing_keeps_it_from_closing() {
        samples.record(samples.fact(CareFacts.STARTED, samples.today().minusDays(9), new CareStarted("C1", null), family.amara()));

        var page = hub.get("/children/" + family.amara() + "/closing").body();
        assertThat(page).containsSubsequence("closing the case ends this too", "Amara", "Looked after", "interim care order since", "/children/" + family.amara() + "/record/care.ended", "Ben", "Child protection plan");
        assertThat(page).contains("An order of the court goes on");

        close("children", family.amara().toString());
        var care = hub.get("/children/" + family.amara() + "/care").body();
        assertThat(care).contains("the case was closed: services ceased").doesNotContain("RC7");
    }

    @Test void of_a_child_in_need_alone_nothing_more_is_said_to_end() {
        var page = hub.get("/children/" + needy() + "/closing").body();

        assertThat(page).contains("Why is the case closed?").doesNotContain("closing the case ends this too", "An order of the court");
    }

    @Test void opened_again_the_consultant_of_before_is_responsible_and_in_another_hub_whoever_leads_it() {
        var consultant = staff.id(worker("manager"));
        samples.record(samples.fact(HubFacts.RESPONSIBLE, samples.today().minusWeeks(3), new ResponsibleChanged(consultant.toString(), null), family.amara(), family.ben()));
        var leads = staff.inPost(worker("manager"), "consultant-social-worker", "hub-11", "hub", "hub-11");
        close("children", family.amara().toString(), "children", family.ben().toString());

        reopen(family.amara(), "hub-10");
        reopen(family.ben(), "hub-11");

        assertThat(all("select responsible from hub.allocation where person = ?", family.amara())).containsExactly(consultant.toString());
        assertThat(all("select a.hub || ' ' || (m.worker is not null) from hub.allocation a left join organisation.hub_member m on m.worker::text = a.responsible and m.hub = 'hub-11' and m.leads where person = ?", family.ben()))
            .containsExactly("hub-11 true");
        assertThat(leads).isNotNull();
    }

    @Test void a_case_that_is_open_is_not_opened_again() {
        assertThat(hub.get("/children/" + family.amara() + "/reopening").body()).contains("The case is open").doesNotContain("Day of");
        close("children", family.ben().toString());

        var answer = hub.post("/children/" + family.ben() + "/reopening", "fact", UUID.randomUUID().toString(), "children", family.ben().toString(), "children", family.amara().toString(), "reason", "closed-too-soon", "happened", "today");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The case of Amara Adeyemi-Clarke is open");
    }

    @Test void a_closing_by_mistake_is_taken_back_and_all_that_it_ended_stands_again() {
        var statuses = "select code || ' ' || since || ' ' || coalesce(until::text, '') from pathway.status where person = ? order by 1";
        var clocks = "select rule || ' ' || started || ' ' || due || ' ' || coalesce(ended::text, '') || ' ' || coalesce(stopped, '') from pathway.clock where person = ? order by 1";
        var held = "select coalesce(hub, '') || ' ' || coalesce(key, '') || ' ' || coalesce(responsible, '') from hub.allocation where person = ?";
        var before = List.of(all(statuses, family.amara()), all(clocks, family.amara()), all(held, family.amara()));
        close("children", family.amara().toString(), "children", family.ben().toString());
        assertThat(all(clocks, family.amara())).isNotEqualTo(before.get(1));
        assertThat(hub.get("/children/" + family.amara() + "/reopening").body()).contains("What ended on the day of closing", "Child protection", "Clocks that stopped", "Closed by mistake: take the closing back");

        var asked = hub.post("/children/" + family.amara() + "/reopening", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "what", "mistake");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Say what was wrong with the closing");

        var fact = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++)
            assertThat(hub.post("/children/" + family.amara() + "/reopening", "fact", fact, "children", family.amara().toString(), "what", "mistake", "mistake", "recorded-in-error", "words", "The wrong family was open.").statusCode()).isEqualTo(303);

        assertThat(List.of(all(statuses, family.amara()), all(clocks, family.amara()), all(held, family.amara()))).isEqualTo(before);
        assertThat(all("select code from pathway.status where person = ? and until is null and since <= (now() at time zone 'Europe/London')::date", family.ben())).containsExactly("closed");
    }

    @Test void a_closing_recorded_twice_is_taken_back_twice_and_an_earlier_one_never() {
        samples.record(samples.fact(CaseworkFacts.CLOSED, samples.today().minusYears(3), new CaseClosed("RC8"), family.amara()));
        close("children", family.amara().toString());
        close("children", family.amara().toString());

        hub.post("/children/" + family.amara() + "/reopening", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "what", "mistake", "mistake", "did-not-happen");

        assertThat(all("select code from pathway.status where person = ? and (until is null or until > (now() at time zone 'Europe/London')::date) order by code", family.amara())).containsExactly("child-in-need", "child-protection");
        assertThat(all("select 1 from pathway.status where person = ? and code = 'closed' and since = (now() at time zone 'Europe/London')::date - interval '3 years'", family.amara())).hasSize(1);
    }

    @Test void of_a_day_that_closed_it_twice_the_last_closing_alone_is_taken_back() {
        close("children", family.amara().toString());
        reopen(family.amara(), "hub-10");
        close("children", family.amara().toString());

        hub.post("/children/" + family.amara() + "/reopening", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "what", "mistake", "mistake", "did-not-happen");

        assertThat(all("select code from pathway.status where person = ? and (until is null or until > (now() at time zone 'Europe/London')::date)", family.amara())).as("the first stands, and what it ended stays ended").containsExactly("child-in-need");
    }

    @Test void of_two_that_were_closed_together_each_takes_back_the_closing_of_their_own() {
        var open = "select code from pathway.status where person = ? and (until is null or until > (now() at time zone 'Europe/London')::date) order by code";
        close("children", family.amara().toString(), "children", family.ben().toString());
        reopen(family.ben(), "hub-10");
        close("children", family.ben().toString());

        assertThat(hub.post("/children/" + family.amara() + "/reopening", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "children", family.ben().toString(), "what", "mistake",
            "mistake", "did-not-happen").statusCode()).isEqualTo(303);

        assertThat(all(open, family.amara())).containsExactly("child-in-need", "child-protection");
        assertThat(all(open, family.ben())).as("what the first closing ended for Ben stays ended").containsExactly("child-in-need");
    }

    @Test void a_case_is_opened_again_no_earlier_than_it_was_closed() {
        close("children", family.amara().toString());

        var answer = hub.post("/children/" + family.amara() + "/reopening", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "reason", "closed-too-soon", "hub", "hub-10",
            "happened", Say.typed(samples.today().minusDays(1)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Amara’s case was closed on " + Say.date(samples.today()) + ": the day cannot lie before it");
    }

    @Test void what_began_after_the_day_of_closing_is_asked_about_and_goes_on_where_that_is_meant() {
        String[] typed = {"fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "what", "case", "reason", "RC7", "agreedBy", staff.id(key).toString(), "familyTold", "in-person",
            "happened", Say.typed(samples.today().minusWeeks(5))};
        var asked = hub.post("/children/" + family.amara() + "/closing", typed);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Amara: Child protection plan began on " + Say.date(samples.today().minusWeeks(4)) + ", after this day", "What began later goes on");

        var more = java.util.Arrays.copyOf(typed, typed.length + 2);
        more[typed.length] = "goesOn";
        more[typed.length + 1] = "yes";
        assertThat(hub.post("/children/" + family.amara() + "/closing", more).statusCode()).isEqualTo(303);
        assertThat(all("select code from pathway.status where person = ? and (until is null or until > (now() at time zone 'Europe/London')::date)", family.amara())).contains("child-protection");
        assertThat(hub.get("/children/" + family.amara()).body()).contains("What began later goes on");
    }

    @Test void closed_with_no_child_ticked_it_asks_which() {
        var answer = hub.post("/children/" + family.amara() + "/closing", "fact", UUID.randomUUID().toString(), "what", "case", "reason", "RC7", "agreedBy", staff.id(key).toString(), "familyTold", "in-person", "happened", "today");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say which child or children it is about");
    }

    @Test void sent_twice_it_opens_once() {
        close("children", family.amara().toString());
        var fact = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++)
            assertThat(hub.post("/children/" + family.amara() + "/reopening", "fact", fact, "children", family.amara().toString(), "reason", "closed-too-soon", "happened", "today").statusCode()).isEqualTo(303);
    }

    @Test void closed_opened_and_closed_again_on_one_day_it_is_closed() {
        close("children", family.amara().toString());
        reopen(family.amara(), "hub-10");
        assertThat(all("select code from pathway.status where person = ? and (until is null or until > (now() at time zone 'Europe/London')::date)", family.amara())).containsExactly("child-in-need");

        close("children", family.amara().toString());

        assertThat(all("select code from pathway.status where person = ? and (until is null or until > (now() at time zone 'Europe/London')::date)", family.amara())).containsExactly("closed");
    }

    @Test void a_death_stops_everything_at_once_and_is_told_gently_beside_the_others() {
        var asked = hub.post("/children/" + family.amara() + "/death", "fact", UUID.randomUUID().toString(), "happened", "today", "words", "The hospital rang.");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Tick to say that you mean", "The hospital rang.");

        hub.post("/children/" + family.amara() + "/death", "fact", UUID.randomUUID().toString(), "happened", "today", "words", "The hospital rang.", "sure", "yes");

        assertThat(all("select code from pathway.status where person = ? and (until is null or until > (now() at time zone 'Europe/London')::date)", family.amara())).isEmpty();
        // what a death itself asks for (B25, B26) goes on after it
        assertThat(all("select rule from pathway.clock where person = ? and ended is null and rule !~ '^B2[56]'", family.amara())).isEmpty();
        var page = hub.get("/children/" + family.amara()).body();
        assertThat(page.substring(page.indexOf("kith-strip"), page.indexOf("kith-sections"))).contains("Died").doesNotContain("owed").doesNotContain("late").doesNotContain("Last seen");
        assertThat(hub.get("/children/" + family.ben()).body()).contains("Amara Adeyemi-Clarke", "died");
        assertThat(hub.get("/children/" + family.ben() + "/record/visit").body()).doesNotContain("Amara Adeyemi-Clarke");
    }

    private PersonId needy() {
        var child = samples.child("Dara", samples.today().minusYears(6));
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusWeeks(3), new ReferralAccepted("2A", "N1"), child),
            samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(3), new AllocationMade("hub-10", null, staff.id(key).toString(), null), child));
        return child;
    }

    private void reopen(PersonId child, String to) {
        assertThat(hub.post("/children/" + child + "/reopening", "fact", UUID.randomUUID().toString(), "children", child.toString(), "reason", "closed-too-soon", "hub", to, "key", staff.id(key).toString(),
            "happened", "today").statusCode()).isEqualTo(303);
    }

    private void close(String... children) {
        var answers = new java.util.ArrayList<>(List.of("fact", UUID.randomUUID().toString(), "what", "case", "reason", "RC7", "agreedBy", staff.id(key).toString(), "familyTold", "in-person", "family", "that we stop.",
            "referrerTold", "by-letter", "helps", "health", "helpsHow", "the school nurse, weekly", "happened", "today"));
        answers.addAll(List.of(children));
        assertThat(hub.post("/children/" + family.amara() + "/closing", answers.toArray(String[]::new)).statusCode()).isEqualTo(303);
    }

    private List<String> all(String sql, PersonId person) {
        return transaction.execute(status -> db.sql(sql).param(person.value()).query(String.class).list());
    }
}
