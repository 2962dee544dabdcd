package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contacts, referrals, assessments and child in need plans; dates worked out by hand. */
class FrontDoorStoriesTest {

    @Test void a_contact_gives_one_working_day_to_decide() {
        var story = Story.of("c: 2026-03-06 contact.received source=police"); // a Friday

        assertThat(story.on("2026-03-06")).containsExactly("contact since 2026-03-06", "A1 of c 2026-03-06 due 2026-03-09 running");
        assertThat(story.on("2026-03-09", "A1")).containsExactly("A1 of c 2026-03-06 due 2026-03-09 running");
        assertThat(story.on("2026-03-10", "A1")).containsExactly("A1 of c 2026-03-06 due 2026-03-09 overdue");
        assertThat(story.on("2026-03-05")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"advice", "referral", "no-further-action"})
    void a_decision_ends_the_contact_and_its_clock(String decision) {
        var story = Story.of("""
            c: 2026-03-06 contact.received
            d: 2026-03-09 contact.decided decision=%s of=c
            """.formatted(decision));

        assertThat(story.on("2026-03-08", "status")).containsExactly("contact since 2026-03-06");
        assertThat(story.on("2026-03-09")).containsExactly("A1 of c 2026-03-06 due 2026-03-09 met 2026-03-09");
    }

    @Test void a_late_decision_is_met_late() {
        var story = Story.of("""
            c: 2026-03-06 contact.received
            d: 2026-03-10 contact.decided decision=advice of=c
            """);

        assertThat(story.on("2026-03-10", "A1")).containsExactly("A1 of c 2026-03-06 due 2026-03-09 met late 2026-03-10");
    }

    @Test void a_contact_sent_to_the_mash_is_decided_in_time_but_still_a_contact() {
        var story = Story.of("""
            c: 2026-03-06 contact.received
            d: 2026-03-06 contact.decided decision=mash of=c
            r: 2026-03-11 contact.decided decision=referral of=c
            """);

        assertThat(story.on("2026-03-10")).containsExactly("contact since 2026-03-06", "A1 of c 2026-03-06 due 2026-03-09 met 2026-03-06");
        assertThat(story.on("2026-03-11", "status")).isEmpty();
    }

    @Test void two_contacts_are_two_matters() {
        var story = Story.of("""
            a: 2026-03-02 contact.received
            b: 2026-03-04 contact.received
            d: 2026-03-05 contact.decided decision=no-further-action of=a
            """);

        assertThat(story.on("2026-03-06")).containsExactly("contact since 2026-03-02",
            "A1 of a 2026-03-02 due 2026-03-03 met late 2026-03-05", "A1 of b 2026-03-04 due 2026-03-05 overdue");
    }

    @Test void a_decision_that_names_no_contact_decides_all_that_wait() {
        var story = Story.of("""
            a: 2026-03-02 contact.received
            b: 2026-03-03 contact.received
            d: 2026-03-03 contact.decided decision=advice
            """);

        assertThat(story.on("2026-03-03")).containsExactly("A1 of a 2026-03-02 due 2026-03-03 met 2026-03-03", "A1 of b 2026-03-03 due 2026-03-04 met 2026-03-03");
    }

    @Test void a_decision_dated_before_its_contact_still_decides_it() {
        var story = Story.of("""
            d: 2026-03-02 contact.decided decision=advice of=c
            c: 2026-03-03 contact.received
            """);

        assertThat(story.on("2026-03-10")).containsExactly("A1 of c 2026-03-03 due 2026-03-04 met 2026-03-03");
    }

    @Test void early_help_runs_until_a_referral_and_not_past_eighteen() {
        var story = Story.of("""
            born 2010-03-20
            d: 2026-03-02 contact.decided decision=early-help
            r: 2026-09-01 referral.accepted source=1A primaryNeed=N4
            e: 2027-01-05 case.closed reason=RC9
            f: 2027-02-01 contact.decided decision=early-help
            """);

        assertThat(story.on("2026-08-31", "status")).containsExactly("early-help since 2026-03-02");
        assertThat(story.on("2026-09-01", "status")).containsExactly("child-in-need since 2026-09-01");
        assertThat(story.on("2028-03-19", "status")).containsExactly("early-help since 2027-02-01");
        assertThat(story.on("2028-03-20", "status")).isEmpty();
    }

    @Test void a_referral_makes_a_child_in_need_and_gives_45_working_days() {
        var story = Story.of("r: 2026-03-02 referral.accepted source=3A primaryNeed=N1"); // Good Friday 3 April, Easter Monday 6 April, 4 May

        assertThat(story.on("2026-03-02")).containsExactly("child-in-need since 2026-03-02", "A3 of r 2026-03-02 due 2026-05-07 running");
    }

    @Test void the_assessment_ends_its_clock_and_the_child_stays_in_need() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            s: 2026-03-04 assessment.started kind=child-and-family
            a: 2026-05-08 assessment.completed kind=child-and-family outcome=plan
            """);

        assertThat(story.on("2026-05-07", "A3")).containsExactly("A3 of r 2026-03-02 due 2026-05-07 running");
        assertThat(story.on("2026-05-08", "status", "A3", "A3a")).containsExactly("child-in-need since 2026-03-02", "A3 of r 2026-03-02 due 2026-05-07 met late 2026-05-08",
            "A3a of s 2026-03-04 due 2026-05-11 met 2026-05-08");
    }

    @Test void another_referral_without_further_action_leaves_the_open_assessment_alone() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            n: 2026-03-10 referral.no-further-action
            """);

        assertThat(story.on("2026-03-11")).containsExactly("child-in-need since 2026-03-02", "A3 of r 2026-03-02 due 2026-05-07 running");
    }

    @Test void a_plan_for_a_child_in_need_is_reviewed_and_visited() {
        var story = Story.of("""
            p: 2026-03-02 need-plan.started
            v: 2026-03-20 visit.made purpose=child-in-need outcome=done seen=true
            w: 2026-05-25 need-plan.reviewed
            """); // the review is held on the twelfth Monday, a bank holiday

        assertThat(story.on("2026-03-19")).containsExactly("child-in-need since 2026-03-02",
            "B28 of p 2026-03-02 due 2026-03-30 running", "B27 of p 2026-03-02 due 2026-05-25 running");
        assertThat(story.on("2026-05-25")).containsExactly("child-in-need since 2026-03-02",
            "B28 of p 2026-03-02 due 2026-03-30 met 2026-03-20", "B27 of p 2026-03-02 due 2026-05-25 met 2026-05-25",
            "B28 of v 2026-03-20 due 2026-04-21 overdue", "B27 of w 2026-05-25 due 2026-08-25 running");
    }

    @Test void the_end_of_the_plan_stops_its_clocks_with_the_reason() {
        var story = Story.of("""
            p: 2026-03-02 need-plan.started
            e: 2026-03-16 need-plan.ended reason=needs-met
            """);

        assertThat(story.on("2026-03-15", "status")).containsExactly("child-in-need since 2026-03-02");
        assertThat(story.on("2026-03-16")).containsExactly("B28 of p 2026-03-02 due 2026-03-30 stopped 2026-03-16 needs-met", "B27 of p 2026-03-02 due 2026-05-25 stopped 2026-03-16 needs-met");
    }

    @Test void the_episode_of_need_outlasts_the_plan_until_the_case_is_closed() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            a: 2026-03-20 assessment.completed
            p: 2026-03-20 need-plan.started
            e: 2026-06-01 need-plan.ended reason=stepped-down
            x: 2026-06-10 case.closed reason=RC7
            """);

        assertThat(story.on("2026-06-09", "status")).containsExactly("child-in-need since 2026-03-02");
        assertThat(story.on("2026-06-10", "status")).containsExactly("closed since 2026-06-10");
    }

    @Test void a_plan_that_ends_and_starts_again_on_one_day_is_a_new_plan() {
        var story = Story.of("""
            p: 2026-03-02 need-plan.started
            e: 2026-03-16 need-plan.ended reason=new-plan
            q: 2026-03-16 need-plan.started
            """);

        assertThat(story.on("2026-03-16")).containsExactly("child-in-need since 2026-03-16",
            "B28 of p 2026-03-02 due 2026-03-30 stopped 2026-03-16 new-plan", "B27 of p 2026-03-02 due 2026-05-25 stopped 2026-03-16 new-plan",
            "B28 of q 2026-03-16 due 2026-04-15 running", "B27 of q 2026-03-16 due 2026-06-08 running");
    }

    @Test void a_plan_said_twice_is_one_plan() {
        var story = Story.of("""
            p: 2026-03-02 need-plan.started
            q: 2026-03-04 need-plan.started
            e: 2026-03-16 need-plan.ended reason=done
            """);

        assertThat(story.on("2026-03-10")).containsExactly("child-in-need since 2026-03-02", "B28 of p 2026-03-02 due 2026-03-30 running", "B27 of p 2026-03-02 due 2026-05-25 running");
        assertThat(story.on("2026-03-16", "status")).isEmpty();
    }
}
