package kith.harm;

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
import kith.harm.HarmFacts.FlagEnded;
import kith.harm.HarmFacts.FlagRaised;
import kith.harm.HarmFacts.PlanMade;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The page and the status strip say the same of what is flagged. */
class FlagsOfHarmTest extends KithTest {

    private static final String SEXUAL = "sexual-exploitation";

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;
    private LocalDate today;
    private PersonId child;
    private Visitor visitor;

    @BeforeEach void aChild() {
        today = samples.today();
        child = child(14);
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        visitor = signedIn(username);
    }

    @Test void closing_the_case_ends_a_flag_and_one_raised_after_it_is_new_and_unplanned() {
        samples.record(referral(100), raise(90), samples.fact(HarmFacts.PLANNED, today.minusDays(80), new PlanMade(SEXUAL), child),
            samples.fact(CaseworkFacts.CLOSED, today.minusDays(50), new CaseClosed("RC8", null, null, null, null, null), child), referral(20));
        assertThat(now()).contains("Nothing is flagged");

        samples.record(raise(3));

        assertThat(now()).contains("Sexual exploitation", "no plan yet").doesNotContain("plan made");
        assertThat(clocks("S3")).isEqualTo(1);
    }

    @Test void ended_and_raised_again_on_one_day_it_stands() {
        samples.record(raise(90), samples.fact(HarmFacts.ENDED, today.minusDays(5), new FlagEnded(SEXUAL, "recorded-in-error"), child), raise(5));

        assertThat(now()).contains("Sexual exploitation", "no plan yet");
    }

    @Test void said_again_of_a_flag_that_stands_it_asks_for_no_second_plan() {
        samples.record(raise(90), samples.fact(HarmFacts.PLANNED, today.minusDays(85), new PlanMade(SEXUAL), child), raise(2));

        assertThat(now()).contains("plan made");
        assertThat(clocks("S3")).isZero();
        assertThat(clocks("S4")).isEqualTo(1);
    }

    @Test void a_flag_ends_with_childhood() {
        child = child(22);
        samples.record(samples.fact(HarmFacts.RAISED, today.minusYears(6), new FlagRaised(SEXUAL, "significant"), child));

        assertThat(now()).contains("Nothing is flagged");
    }

    private PersonId child(int age) {
        var child = samples.child("Flo", today.minusYears(age));
        samples.record(samples.fact(HubFacts.ALLOCATED, today.minusWeeks(9), new AllocationMade("hub-10", null, UUID.randomUUID().toString(), null), child));
        return child;
    }

    private Fact<FlagRaised> raise(int days) {
        return samples.fact(HarmFacts.RAISED, today.minusDays(days), new FlagRaised(SEXUAL, "significant"), child);
    }

    private Fact<ReferralAccepted> referral(int days) {
        return samples.fact(FrontDoorFacts.ACCEPTED, today.minusDays(days), new ReferralAccepted("2A", "N1"), child);
    }

    private String now() {
        var page = visitor.get("/children/" + child + "/harm").body();
        return page.substring(page.indexOf("Flagged now"), page.indexOf("Linked with")).split("Flagged before")[0];
    }

    private int clocks(String rule) {
        return transaction.execute(status -> db.sql("select count(*) from pathway.clock where person = :person and rule = :rule and (ended is null or ended > :today)")
            .param("person", child.value()).param("rule", rule).param("today", today).query(Integer.class).single());
    }
}
