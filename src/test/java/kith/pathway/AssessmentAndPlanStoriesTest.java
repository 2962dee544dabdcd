package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Assessment, the plan and its actions, conferences and what goes round them; dates worked out by hand. 2 March 2026 is a Monday. */
class AssessmentAndPlanStoriesTest {

    @Test void the_assessment_is_seen_reviewed_and_counted_from_its_own_start() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            s: 2026-03-04 assessment.started kind=child-and-family
            v: 2026-03-17 visit.made purpose=other outcome=done seen=true seenAlone=false
            w: 2026-03-18 assessment.reviewed decision=goes-on
            """);

        assertThat(story.on("2026-03-18", "A3", "A3a", "A5", "A6")).containsExactlyInAnyOrder("A3 of r 2026-03-02 due 2026-05-07 running", "A3a of s 2026-03-04 due 2026-05-11 running",
            "A5 of s 2026-03-04 due 2026-03-18 met 2026-03-17", "A6 of s 2026-03-04 due 2026-03-18 met 2026-03-18", "A6 of w 2026-03-18 due 2026-04-10 running");
    }

    @Test void an_assessment_that_ends_asks_for_no_further_review() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            s: 2026-03-04 assessment.started
            a: 2026-03-12 assessment.completed
            o: 2026-03-12 assessment-outcome.recorded of=a familyTold=not-yet
            """);

        assertThat(story.on("2026-03-12", "A5", "A6", "owes")).containsExactlyInAnyOrder("A5 of s 2026-03-04 due 2026-03-18 stopped 2026-03-12 assessment.completed",
            "A6 of s 2026-03-04 due 2026-03-18 stopped 2026-03-12 assessment.completed", "owes assessment-outcome-told of o due 2026-03-19");
    }

    @Test void the_court_names_the_day_of_a_section_37_report_or_the_law_does() {
        assertThat(Story.of("d: 2026-03-02 section-37.directed due=2026-04-10").on("2026-03-02", "A8")).containsExactly("A8 of d 2026-03-02 due 2026-04-10 running");
        assertThat(Story.of("d: 2026-03-02 section-37.directed").on("2026-03-02", "A8")).containsExactly("A8 of d 2026-03-02 due 2026-04-27 running");
    }

    @Test void three_months_away_end_on_the_last_day_of_a_shorter_month() {
        assertThat(Story.of("h: 2025-11-30 hospital-stay.notified place=health").on("2025-12-01", "A9")).containsExactly("A9 of h 2025-11-30 due 2026-02-28 running");
    }

    @Test void an_action_is_due_on_its_own_day_and_ends_by_its_own_name() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            p: 2026-03-09 need-plan.made review=2026-04-20
            a: 2026-03-09 plan-action.agreed of=p owner=mother due=2026-03-20
            b: 2026-03-09 plan-action.agreed of=p owner=school due=2026-03-27
            d: 2026-03-19 plan-action.done of=a outcome=done
            """);

        assertThat(story.on("2026-03-19", "status", "B27", "B27a", "B28")).containsExactlyInAnyOrder("child-in-need since 2026-03-02", "B27 of p 2026-03-09 due 2026-06-01 running", "B28 of p 2026-03-09 due 2026-04-08 running",
            "B27a of a 2026-03-09 due 2026-03-20 met 2026-03-19", "B27a of b 2026-03-09 due 2026-03-27 running");
    }

    @Test void an_action_goes_on_where_another_plan_goes_on_with_it() {
        var story = Story.of("""
            h: 2026-02-02 early-help.started
            r: 2026-03-02 referral.accepted
            q: 2026-03-06 protection-plan.started category=NEG
            s: 2026-03-07 early-help.started
            a: 2026-03-09 plan-action.agreed owner=mother due=2026-03-20
            e: 2026-03-10 early-help.ended reason=needs-met
            n: 2026-03-11 need-plan.ended
            """);
        assertThat(story.on("2026-03-11", "B27a")).containsExactly("B27a of a 2026-03-09 due 2026-03-20 running");

        assertThat(Story.of("""
            s: 2026-03-07 early-help.started
            a: 2026-03-09 plan-action.agreed owner=mother due=2026-03-20
            e: 2026-03-10 early-help.ended reason=needs-met
            """).on("2026-03-11", "B27a")).as("nothing else goes on").containsExactly("B27a of a 2026-03-09 due 2026-03-20 stopped 2026-03-10 needs-met");
    }

    @Test void a_promise_with_a_day_is_due_on_it_and_one_without_waits_for_nothing() {
        var story = Story.of("""
            p: 2026-03-02 promise.made by=2026-03-13
            q: 2026-03-02 promise.made
            k: 2026-03-16 promise.kept of=p
            """);

        assertThat(story.on("2026-03-14", "S5")).containsExactly("S5 of p 2026-03-02 due 2026-03-13 overdue");
        assertThat(story.on("2026-03-16", "S5")).containsExactly("S5 of p 2026-03-02 due 2026-03-13 met late 2026-03-16");
    }

    @Test void suspected_harm_asks_for_a_strategy_discussion() {
        var story = Story.of("""
            h: 2026-03-02 harm.suspected because=injury
            s: 2026-03-03 strategy-discussion.held outcome=section-47-joint
            """);

        assertThat(story.on("2026-03-03", "B1")).containsExactly("B1 of h 2026-03-02 due 2026-03-05 met 2026-03-03");
    }

    @Test void core_groups_go_on_every_six_weeks_from_what_was_held() {
        var story = Story.of("""
            c: 2026-03-02 conference.held kind=initial outcome=plan category=NEG
            g: 2026-03-12 core-group.held
            k: 2026-04-20 core-group.held
            """);

        assertThat(story.on("2026-04-20", "B5", "B9")).containsExactlyInAnyOrder("B5 of c 2026-03-02 due 2026-03-16 met 2026-03-12", "B9 of g 2026-03-12 due 2026-04-23 met 2026-04-20", "B9 of k 2026-04-20 due 2026-06-01 running");
    }

    @Test void the_chair_names_the_day_of_the_answer_and_each_challenge_has_its_own() {
        var story = Story.of("""
            a: 2026-03-02 chair-challenge.raised matter=drift answerBy=2026-03-06
            b: 2026-03-03 chair-challenge.raised matter=threshold
            x: 2026-03-05 chair-challenge.answered of=a outcome=accepted-by-chair
            """);

        assertThat(story.on("2026-03-05", "B11a")).containsExactlyInAnyOrder("B11a of a 2026-03-02 due 2026-03-06 met 2026-03-05", "B11a of b 2026-03-03 due 2026-03-17 running");
    }

    @Test void a_child_who_moved_in_is_conferenced_within_fifteen_working_days() {
        var story = Story.of("""
            t: 2026-03-23 transfer-in.notified
            c: 2026-04-15 conference.held kind=transfer-in outcome=plan category=EMO
            """);

        // Good Friday 3 April and Easter Monday 6 April 2026
        assertThat(story.on("2026-04-15", "status", "B14")).containsExactlyInAnyOrder("child-protection since 2026-04-15", "B14 of t 2026-03-23 due 2026-04-15 met 2026-04-15");
    }

    @Test void an_unborn_childs_plan_is_the_childs_own_after_the_birth() {
        var story = Story.of("""
            expected 2026-07-06
            u: 2026-03-02 unborn.risk-known conferenceBy=2026-04-27
            s: 2026-04-01 strategy-discussion.held outcome=section-47-single
            c: 2026-04-22 conference.held kind=pre-birth outcome=plan category=NEG
            b: 2026-07-01 child.born
            """);

        assertThat(story.on("2026-04-22", "B16", "B3")).containsExactlyInAnyOrder("B16 of u 2026-03-02 due 2026-04-27 met 2026-04-22", "B3 of s 2026-04-01 due 2026-04-24 met 2026-04-22");
        assertThat(story.on("2026-07-02", "status", "B10")).containsExactly("child-protection since 2026-04-22", "B10 of c 2026-04-22 due 2026-07-22 running");
    }

    @Test void an_allegation_is_told_within_a_working_day_and_a_serious_incident_within_five() {
        var story = Story.of("""
            a: 2026-03-06 allegation.received role=teacher
            l: 2026-03-09 lado.told outcome=allegation-meeting
            i: 2026-03-06 serious-incident.known kind=serious-harm
            p: 2026-03-13 panel.notified
            """);

        assertThat(story.on("2026-03-13", "B20", "B21", "B22", "B23")).containsExactlyInAnyOrder("B20 of a 2026-03-06 due 2026-03-09 met 2026-03-09", "B21 of l 2026-03-09 due 2026-04-09 running",
            "B22 of i 2026-03-06 due 2026-03-13 met 2026-03-13", "B23 of i 2026-03-06 due 2026-03-27 running");
    }

    @Test void a_child_assessment_order_ends_on_the_day_it_names() {
        assertThat(Story.of("o: 2026-03-02 child-assessment-order.made until=2026-03-06").on("2026-03-02", "B19")).containsExactly("B19 of o 2026-03-02 due 2026-03-06 running");
        assertThat(Story.of("o: 2026-03-02 child-assessment-order.made").on("2026-03-02", "B19")).containsExactly("B19 of o 2026-03-02 due 2026-03-09 running");
    }

    @Test void the_report_is_due_three_working_days_before_the_conference() {
        // Good Friday 3 April and Easter Monday 6 April 2026: Wednesday, Thursday and Tuesday lie between
        var story = Story.of("""
            a: 2026-03-24 conference.arranged kind=initial on=2026-04-08
            r: 2026-04-01 conference-report.shared with=family-and-chair
            """);

        assertThat(story.on("2026-04-01", "B15")).containsExactly("B15 of a 2026-03-24 due 2026-04-01 met 2026-04-01");
    }

    @Test void what_a_death_asks_for_goes_on_after_it() {
        var story = Story.of("""
            c: 2026-01-05 care.started legalStatus=C2
            d: 2026-03-05 child.died
            i: 2026-03-06 serious-incident.known kind=death
            n: 2026-03-10 death.notified to=everybody
            """);

        assertThat(story.on("2026-03-10", "B22", "B25", "B26", "B26a")).containsExactlyInAnyOrder("B22 of i 2026-03-06 due 2026-03-13 running", "B25 of d 2026-03-05 due 2026-03-12 met 2026-03-10",
            "B26 of d 2026-03-05 due 2026-03-06 met late 2026-03-10", "B26a of d 2026-03-05 due 2026-09-05 running");
    }
}
