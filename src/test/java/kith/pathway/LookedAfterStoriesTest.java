package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What else the law asks for a looked after child: who is told, reviews, approvals, health, school, missing, short breaks. Dates worked out by hand. */
class LookedAfterStoriesTest {

    @Test void the_first_days_in_care() {
        var story = Story.of("""
            born 2015-06-01
            c: 2026-03-02 care.started legalStatus=V2 authority=panel
            p: 2026-03-02 placement.started type=U6
            """);

        assertThat(story.on("2026-03-02", "D3", "D4", "D11", "D14", "D15", "D16")).containsExactly("D3 of p 2026-03-02 due 2026-03-09 running", "D4 of c 2026-03-02 due 2026-03-09 running",
            "D16 of c 2026-03-02 due 2026-03-16 running", "D11 of c 2026-03-02 due 2026-03-30 running", "D14 of c 2026-03-02 due 2027-03-02 running", "D15 of c 2026-03-02 due 2027-03-02 running");
    }

    @Test void all_who_must_know_of_the_placement_are_told_and_some_are_not_enough() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            p: 2026-03-02 placement.started type=U6
            a: 2026-03-04 placement.notified of=p everyone=false
            b: 2026-03-10 placement.notified of=p everyone=true
            """);

        assertThat(story.on("2026-03-09", "D3")).containsExactly("D3 of p 2026-03-02 due 2026-03-09 running");
        assertThat(story.on("2026-03-10", "D3")).containsExactly("D3 of p 2026-03-02 due 2026-03-09 met late 2026-03-10");
    }

    @Test void the_report_is_there_three_working_days_before_the_review() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            a: 2026-03-09 care-review.arranged on=2026-03-23
            b: 2026-03-11 care-review.arranged on=2026-04-08
            d: 2026-03-31 care-review-report.ready
            """); // before 8 April lie the 7th, the 2nd and the 1st: Easter is between

        assertThat(story.on("2026-03-31", "D8")).containsExactly("D8 of a 2026-03-09 due 2026-03-18 stopped 2026-03-11 care-review.arranged", "D8 of b 2026-03-11 due 2026-04-01 met 2026-03-31");
    }

    @Test void after_a_review_come_the_decisions_the_record_and_who_gets_it() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            r: 2026-03-20 care-review.held
            n: 2026-03-20 representation.considered advocate=offered visitor=not-needed
            d: 2026-03-27 care-review-decisions.sent of=r
            w: 2026-04-15 care-review-record.completed of=r
            """);

        assertThat(story.on("2026-04-15", "D9", "D9b", "D9c", "D35")).containsExactly("D35 of r 2026-03-20 due 2026-03-20 met 2026-03-20", "D9 of r 2026-03-20 due 2026-03-27 met 2026-03-27",
            "D9b of r 2026-03-20 due 2026-04-14 met late 2026-04-15", "D9c of r 2026-03-20 due 2026-04-21 running");
    }

    @Test void a_review_that_did_not_consider_an_advocate_says_so_the_next_day() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            r: 2026-03-20 care-review.held
            """);

        assertThat(story.on("2026-03-21", "D35")).containsExactly("D35 of r 2026-03-20 due 2026-03-20 overdue");
    }

    @Test void a_dispute_is_resolved_in_twenty_working_days() {
        var story = Story.of("""
            c: 2026-01-05 care.started legalStatus=C2
            d: 2026-03-02 iro-dispute.raised about=delay
            e: 2026-03-30 iro-dispute.resolved of=d outcome=plan-changed
            """);

        assertThat(story.on("2026-03-30", "D10")).containsExactly("D10 of d 2026-03-02 due 2026-03-30 met 2026-03-30");
    }

    @Test void approvals_of_carers() {
        var story = Story.of("""
            c: 2026-01-05 care.started legalStatus=V2
            p: 2026-01-05 placement.started type=U3 basis=outside-approval
            t: 2026-01-05 connected-carer.approved-temporarily
            a: 2026-01-13 carer-approval.changed outcome=exemption-given
            x: 2026-04-20 connected-carer.extended
            """);

        assertThat(story.on("2026-01-13", "D27", "D28")).containsExactly("D27 of p 2026-01-05 due 2026-01-13 met 2026-01-13", "D28 of t 2026-01-05 due 2026-04-27 running");
        assertThat(story.on("2026-04-20", "D28")).containsExactly("D28 of t 2026-01-05 due 2026-06-22 running");
    }

    @Test void health_is_assessed_twice_a_year_under_five_and_then_yearly() {
        var story = Story.of("""
            born 2021-05-10
            c: 2025-11-03 care.started legalStatus=C2
            i: 2025-11-20 health-assessment.completed kind=initial
            j: 2026-05-09 health-assessment.completed kind=review
            k: 2026-05-10 health-assessment.completed kind=review
            """);

        assertThat(story.on("2026-05-10", "D11", "D12", "D13")).containsExactly("D11 of c 2025-11-03 due 2025-12-01 met 2025-11-20", "D12 of i 2025-11-20 due 2026-05-20 met 2026-05-09",
            "D12 of j 2026-05-09 due 2026-11-09 met 2026-05-10", "D13 of k 2026-05-10 due 2027-05-10 running");
    }

    @Test void the_questionnaire_is_asked_from_four_to_sixteen() {
        var little = Story.of("""
            born 2022-06-01
            c: 2026-01-05 care.started legalStatus=C2
            s: 2026-09-01 sdq.completed
            """);
        assertThat(little.on("2026-05-31", "D14")).isEmpty();
        assertThat(little.on("2026-09-01", "D14")).containsExactly("D14 of birthday-4 2026-06-01 due 2027-06-01 met 2026-09-01", "D14 of s 2026-09-01 due 2027-09-01 running");

        var older = Story.of("""
            born 2009-06-01
            c: 2025-12-01 care.started legalStatus=C2
            """);
        assertThat(older.on("2026-06-01", "D14")).containsExactly("D14 of c 2025-12-01 due 2026-12-01 stopped 2026-06-01 turned-17");
    }

    @Test void teeth_once_a_year() {
        var story = Story.of("""
            c: 2026-01-05 care.started legalStatus=C2
            d: 2026-02-28 dental-check.completed
            """);

        assertThat(story.on("2026-02-28", "D15")).containsExactly("D15 of c 2026-01-05 due 2027-01-05 met 2026-02-28", "D15 of d 2026-02-28 due 2027-02-28 running");
    }

    @Test void the_education_plan_is_begun_in_ten_working_days_and_reviewed_each_term() {
        var story = Story.of("""
            born 2015-06-01
            c: 2026-03-02 care.started legalStatus=C2
            p: 2026-03-13 pep.started
            r: 2026-06-10 pep.reviewed quality=good
            """); // begun in the spring term, so reviewed by the last day of the summer term, and then of the autumn term

        assertThat(story.on("2026-06-10", "D16", "D17")).containsExactly("D16 of c 2026-03-02 due 2026-03-16 met 2026-03-13", "D17 of p 2026-03-13 due 2026-07-22 met 2026-06-10",
            "D17 of r 2026-06-10 due 2026-12-18 running");
    }

    @Test void a_child_of_two_has_no_education_plan_yet() {
        assertThat(Story.of("""
            born 2024-01-10
            c: 2026-03-02 care.started legalStatus=C2
            """).on("2026-03-02", "D16")).isEmpty();
    }

    @Test void a_new_school_place_within_twenty_school_days() {
        var story = Story.of("""
            c: 2026-01-05 care.started legalStatus=C2
            s: 2026-03-13 school-move.needed
            """); // ten school days until 27 March, then from 13 April on: ten more until the 24th

        assertThat(story.on("2026-03-13", "D18")).containsExactly("D18 of s 2026-03-13 due 2026-04-24 running");
    }

    @Test void who_came_back_is_offered_and_has_a_talk_within_72_hours_also_when_the_clocks_change() {
        var story = Story.of("""
            m: 2026-03-26T20:00+00:00 missing.started type=M
            b: 2026-03-27T22:00+00:00 missing.ended
            o: 2026-03-28T09:00+00:00 return-interview.offered outcome=accepted
            h: 2026-03-30T23:30+01:00 return-interview.held outcome=held
            """); // 72 hours pass to 23:00 of the 30th by summer time

        assertThat(story.on("2026-03-29", "D33", "D33b")).containsExactly("D33 of b 2026-03-27 due 2026-03-30 running", "D33b of b 2026-03-27 due 2026-03-30 met 2026-03-28");
        assertThat(story.on("2026-03-30", "D33")).containsExactly("D33 of b 2026-03-27 due 2026-03-30 met late 2026-03-30");
    }

    @Test void a_child_may_say_no_to_the_talk() {
        var story = Story.of("""
            b: 2026-03-02T08:00Z missing.ended
            o: 2026-03-03T08:00Z return-interview.offered outcome=declined
            """);

        assertThat(story.on("2026-03-03", "D33", "D33b")).containsExactly("D33 of b 2026-03-02 due 2026-03-05 stopped 2026-03-03 declined", "D33b of b 2026-03-02 due 2026-03-05 met 2026-03-03");
    }

    @Test void short_breaks_are_no_care_and_have_rules_of_their_own() {
        var story = Story.of("""
            s: 2026-01-05 short-breaks.started with=foster-carer
            b: 2026-01-09 short-break.started legalStatus=V4
            e: 2026-01-26 short-break.ended
            v: 2026-02-02 short-breaks.visited seen=true
            r: 2026-04-05 short-breaks.reviewed
            """);

        assertThat(story.on("2026-04-05")).containsExactly("short-breaks since 2026-01-05", "D30 of s 2026-01-05 due 2026-04-05 met 2026-04-05", "D31 of s 2026-01-05 due 2026-04-05 met 2026-02-02",
            "D29 of b 2026-01-09 due 2026-01-26 met 2026-01-26", "D29a of b 2026-01-09 due 2026-03-25 met 2026-01-26", "D31 of v 2026-02-02 due 2026-08-02 running", "D30 of r 2026-04-05 due 2026-10-05 running");
    }

    @Test void a_child_who_came_alone_is_one_until_the_day_it_ends() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            u: 2026-03-02 unaccompanied-child.recorded until=2027-01-10
            t: 2026-03-03 transfer-scheme.referred
            """);

        assertThat(story.on("2026-03-17", "status", "D34")).containsExactly("looked-after since 2026-03-02", "unaccompanied since 2026-03-02", "D34 of t 2026-03-03 due 2026-03-17 running");
        assertThat(story.on("2027-01-11", "status")).containsExactly("looked-after since 2026-03-02");
    }

    @Test void the_end_of_accommodation_is_approved_before_it() {
        var story = Story.of("""
            born 2015-03-10
            c: 2026-01-05 care.started legalStatus=V2
            p: 2026-03-02 accommodation-end.proposed on=2026-03-20
            a: 2026-03-18 accommodation-end.approved by=nominated-officer
            """);

        assertThat(story.on("2026-03-18", "D36")).containsExactly("D36 of p 2026-03-02 due 2026-03-20 met 2026-03-18");
    }
}
