package kith.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.Visitor;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.help.EarlyHelpFacts.EarlyHelpAssessmentStarted;
import kith.help.EarlyHelpFacts.EarlyHelpEnded;
import kith.help.EarlyHelpFacts.EarlyHelpRequested;
import kith.help.EarlyHelpFacts.EarlyHelpStarted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ChildDied;
import kith.people.PeopleFacts.PersonNamed;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who waits for early help and who is helped, and when either is over. */
class EarlyHelpOfAFamilyTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    private LocalDate today;
    private PersonId child;
    private String name;
    private Visitor visitor;

    @BeforeEach void aChild() {
        today = samples.today();
        child = samples.child("Zoe", today.minusYears(6));
        name = "Zoe Early" + UUID.randomUUID().toString().substring(0, 6);
        samples.record(samples.fact(PeopleFacts.NAMED, today.minusWeeks(8), new PersonNamed("legal", "Zoe", name.substring(4)), child),
            samples.fact(HubFacts.ALLOCATED, today.minusWeeks(9), new AllocationMade("hub-10", null, null, null), child));
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        visitor = signedIn(username);
    }

    @Test void an_assessment_that_began_before_anybody_asked_for_help_stands_on_the_list() {
        samples.record(samples.fact(EarlyHelpFacts.ASSESSMENT_STARTED, today.minusDays(3), new EarlyHelpAssessmentStarted(), child));

        assertThat(visitor.get("/early-help").statusCode()).isEqualTo(200);
        assertThat(waiting()).contains(name, "Not said");
    }

    @Test void whoever_steps_down_waits_while_the_social_worker_is_still_there() {
        referral(30);
        request(0);

        assertThat(waiting()).contains(name, "beside a social worker");
    }

    @Test void a_case_that_is_closed_as_referred_to_early_help_leaves_it_standing() {
        referral(30);
        request(10);
        close("RC9");

        assertThat(waiting()).contains(name);
        assertThat(visitor.get("/children/" + child + "/early-help").body()).contains("Start early help").doesNotContain(">Ended<");
    }

    @Test void any_other_closing_and_a_death_end_it() {
        request(10);
        start(8, "Ms Old");
        close("RC8");

        assertThat(visitor.get("/early-help").body()).doesNotContain(name);
        assertThat(visitor.get("/children/" + child + "/early-help").body()).contains("the case was closed", "Ask for early help again");

        request(0);
        assertThat(waiting()).contains(name);
        samples.record(samples.factNow(PeopleFacts.DIED, new ChildDied(), child));
        assertThat(visitor.get("/early-help").body()).doesNotContain(name);
    }

    @Test void what_a_referral_ended_begins_anew_without_the_lead_of_before() {
        request(60);
        start(50, "Ms Old");
        referral(40);
        assertThat(visitor.get("/early-help").body()).as("a social worker took over").doesNotContain(name);

        request(2);

        assertThat(waiting()).contains(name, ">2</td>");
        assertThat(visitor.get("/children/" + child + "/early-help").body()).contains("Start early help").doesNotContain("Ms Old");
    }

    @Test void ended_and_begun_again_on_one_day_it_goes_on_with_whoever_leads_now() {
        start(50, "Ms Old");
        samples.record(samples.fact(EarlyHelpFacts.ENDED, today.minusDays(4), new EarlyHelpEnded("other"), child));
        start(4, "Mr New");

        assertThat(visitor.get("/children/" + child + "/early-help").body()).contains("Mr New", "End early help").doesNotContain("Ms Old");
    }

    @Test void another_lead_practitioner_is_no_second_beginning() {
        start(50, "Ms Old");
        var at = "/children/" + child + "/record/early-help-lead.changed";
        assertThat(visitor.get("/children/" + child + "/early-help").body()).contains(at);

        var saved = visitor.post(at, "fact", UUID.randomUUID().toString(), "happened", "today", "children", child.toString(), "lead", "family-support-worker", "leadName", "Mr New");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/children/" + child + "/early-help").body()).contains("Mr New", "Started", Say.date(today.minusDays(50))).doesNotContain("01234", "Ms Old");
    }

    @Test void whoever_leads_the_help_is_whom_the_strip_says_to_ring() {
        start(20, "Ms Sharp");

        assertThat(visitor.get("/children/" + child).body()).containsPattern("Lead practitioner\\s*</dt>\\s*<dd><strong>Ms Sharp").contains("01234 567890");

        samples.record(samples.fact(EarlyHelpFacts.ENDED, today.minusDays(1), new EarlyHelpEnded("needs-met"), child));
        assertThat(visitor.get("/children/" + child).body()).doesNotContain("Lead practitioner", "01234 567890");
    }

    @Test void an_assessment_that_asks_for_a_social_worker_says_so_and_leads_to_the_offer() {
        start(60, "Ms Sharp");
        samples.record(samples.fact(EarlyHelpFacts.ASSESSMENT_STARTED, today.minusDays(40), new EarlyHelpAssessmentStarted(), child));
        assertThat(visitor.get("/children/" + child + "/early-help").body()).contains("/handovers/new?matter=step-up").doesNotContain("step up");

        samples.record(samples.fact(EarlyHelpFacts.ASSESSMENT_COMPLETED, today.minusDays(2), new EarlyHelpFacts.EarlyHelpAssessmentCompleted("step-up"), child));

        var page = visitor.get("/children/" + child + "/early-help").body();
        assertThat(page).contains("Completed " + Say.date(today.minusDays(2)) + ": step up").containsPattern("class=\"govuk-button\"[^>]*href=\"/children/" + child + "/handovers/new\\?matter=step-up\"|href=\"/children/" + child + "/handovers/new\\?matter=step-up\"[^>]*class=\"govuk-button");
        assertThat(visitor.get("/children/" + child + "/handovers/new?matter=step-up").body()).containsPattern("value=\"step-up\"[^>]*checked");
    }

    private void referral(int days) {
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, today.minusDays(days), new ReferralAccepted("2A", "N1"), child));
    }

    private void request(int days) {
        samples.record(samples.fact(EarlyHelpFacts.REQUESTED, today.minusDays(days), new EarlyHelpRequested("step-down", "2"), child));
    }

    private void start(int days, String lead) {
        samples.record(samples.fact(EarlyHelpFacts.STARTED, today.minusDays(days), new EarlyHelpStarted("2", "school", lead, "01234 567890"), child));
    }

    private void close(String reason) {
        samples.record(samples.fact(CaseworkFacts.CLOSED, today.minusDays(1), new CaseClosed(reason, null, null, null, null, null), child));
    }

    /** What the list says of those who wait. */
    private String waiting() {
        var page = visitor.get("/early-help").body();
        int from = page.indexOf("Waiting, the longest first");
        assertThat(from).isPositive();
        int to = page.indexOf("Being helped");
        var waiting = to < 0 ? page.substring(from) : page.substring(from, to);
        int own = waiting.indexOf(child.toString());
        return own < 0 ? "" : waiting.substring(own, waiting.indexOf("</tr>", own));
    }
}
