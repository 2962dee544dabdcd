package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Permanence, adoption, carers and private fostering, worked out by hand from the regulations. */
class PermanenceStoriesTest {

    @Test void the_permanence_plan_is_there_by_about_four_months() {
        var story = Story.of("""
            c: 2026-01-31 care.started legalStatus=C1
            p: 2026-05-29 permanence-plan.made plan=adoption
            """);

        assertThat(story.on("2026-05-29", "F1")).containsExactly("F1 of c 2026-01-31 due 2026-05-31 met 2026-05-29");
    }

    @Test void the_decision_maker_has_seven_working_days_and_the_match_six_months() {
        // panel on Thursday 21 May 2026; Monday 25 May is a bank holiday: the seven working days are 22, 26, 27, 28 and 29 May, 1 and 2 June
        var story = Story.of("""
            p: 2026-05-01 adoption.planned
            r: 2026-05-21 adoption-panel.recommended matter=plan outcome=recommended
            d: 2026-06-01 adoption.decided
            m: 2026-11-20 adoption.matched
            """);

        assertThat(story.on("2026-06-01", "F2", "F3", "F4")).containsExactly("F2 of p 2026-05-01 due 2026-07-01 met 2026-06-01", "F3 of r 2026-05-21 due 2026-06-02 met 2026-06-01",
            "F4 of d 2026-06-01 due 2026-12-01 running");
        assertThat(story.on("2026-12-02", "F4")).containsExactly("F4 of d 2026-06-01 due 2026-12-01 met 2026-11-20");
    }

    @Test void placed_for_adoption_the_child_is_seen_every_week_until_the_first_review() {
        var story = Story.of("""
            c: 2026-01-05 care.started legalStatus=E1
            p: 2026-06-01 placement.started type=A6
            v1: 2026-06-05 visit.made purpose=looked-after outcome=done seen=true
            v2: 2026-06-13 visit.made purpose=looked-after outcome=done seen=true
            r1: 2026-06-26 care-review.held
            v3: 2026-06-30 visit.made purpose=looked-after outcome=done seen=true
            r2: 2026-09-25 care-review.held
            """);

        assertThat(story.on("2026-06-01", "status")).contains("placed-for-adoption since 2026-06-01");
        assertThat(story.on("2026-06-25", "F5")).containsExactly("F5 of p 2026-06-01 due 2026-06-08 met 2026-06-05", "F5 of v1 2026-06-05 due 2026-06-12 met late 2026-06-13", "F5 of v2 2026-06-13 due 2026-06-20 overdue");
        // after the first review nobody asks for a weekly visit any more
        assertThat(story.on("2026-06-30", "F5")).last().asString().startsWith("F5 of v2 2026-06-13 due 2026-06-20 stopped");
        assertThat(story.on("2026-09-26", "F6")).containsExactly("F6 of p 2026-06-01 due 2026-06-29 met 2026-06-26", "F6 of r1 2026-06-26 due 2026-09-26 met 2026-09-25", "F6 of r2 2026-09-25 due 2027-03-25 running");
    }

    @Test void an_adoption_order_asks_for_the_life_story_book_and_the_letter() {
        var story = Story.of("""
            c: 2026-01-05 care.started legalStatus=E1
            p: 2026-06-01 placement.started type=A6
            o: 2026-12-18 adoption-order.made consent=unopposed
            e: 2026-12-18 care.ended reason=E11
            b: 2027-01-05 life-story-book.given
            """);

        // ten working days from Friday 18 December 2026, without 25 and 28 December (for Boxing Day, a Saturday) and 1 January: Wednesday 6 January
        assertThat(story.on("2027-01-05", "status", "F9", "F9a")).containsExactly("F9 of o 2026-12-18 due 2027-01-06 met 2027-01-05", "F9a of o 2026-12-18 due 2027-01-06 running");
    }

    @Test void an_application_waits_ten_weeks_and_a_mothers_consent_six() {
        var story = Story.of("""
            b: 2026-03-02 child.born
            c: 2026-03-05 care.started legalStatus=V2
            k: 2026-04-10 adoption-consent.given parent=mother to=both
            p: 2026-06-01 placement.started type=A4
            """);

        assertThat(story.on("2026-04-10", "F8")).first().asString().startsWith("F8 of b 2026-03-02 due 2026-04-13");
        assertThat(story.on("2026-06-02", "F7")).first().asString().startsWith("F7 of p 2026-06-01 due 2026-08-10");
    }

    @Test void an_adopter_goes_through_two_stages_and_is_reviewed_every_year() {
        var story = Story.of("""
            r: 2026-01-05 adopter.registered
            a: 2026-01-12 adopter.accepted
            s1: 2026-03-10 adopter-stage-one.completed outcome=suitable-to-go-on
            s2: 2026-04-01 adopter-stage-two.started
            d: 2026-07-31 adopter-stage-two.decided outcome=approved
            """);

        assertThat(story.on("2026-02-01", "status")).containsExactly("adopter-assessment since 2026-01-05");
        assertThat(story.on("2026-08-01", "status", "F10", "F11", "F12", "F13", "F15")).containsExactly("adopter since 2026-07-31", "F10 of r 2026-01-05 due 2026-01-12 met 2026-01-12",
            "F11 of a 2026-01-12 due 2026-03-12 met 2026-03-10", "F13 of s1 2026-03-10 due 2026-09-10 met 2026-04-01", "F12 of s2 2026-04-01 due 2026-08-01 met 2026-07-31", "F15 of d 2026-07-31 due 2027-07-31 running");
    }

    @Test void a_foster_carer_is_reviewed_and_visited_without_notice_within_a_year_of_the_last_time() {
        var story = Story.of("""
            a: 2026-02-28 foster-carer.approved kind=mainstream
            v: 2026-11-02 foster-carer.visited-unannounced
            r: 2027-03-01 foster-carer.reviewed outcome=continue
            e: 2027-06-01 foster-carer.ended reason=resigned
            """);

        assertThat(story.on("2027-03-01", "F17", "F18")).containsExactly("F17 of a 2026-02-28 due 2027-02-28 met late 2027-03-01", "F18 of a 2026-02-28 due 2027-02-28 met 2026-11-02",
            "F18 of v 2026-11-02 due 2027-11-02 running", "F17 of r 2027-03-01 due 2028-03-01 running");
        assertThat(story.on("2027-06-01", "status")).isEmpty();
    }

    @Test void private_fostering_is_visited_within_seven_working_days_of_the_notice_then_every_six_weeks_for_a_year_then_every_twelve() {
        var story = Story.of("""
            p: 2026-01-05 private-fostering.proposed from=2026-03-02
            n: 2026-01-19 private-fostering.notified matter=proposal by=parent
            v0: 2026-01-28 private-fostering.visited outcome=suitable
            s: 2026-03-02 private-fostering.started
            v1: 2026-04-10 private-fostering.visited outcome=suitable
            v9: 2027-03-01 private-fostering.visited outcome=suitable
            v10: 2027-03-29 private-fostering.visited outcome=suitable
            """);

        // six weeks before Monday 2 March 2026 is Monday 19 January; seven working days after that is Wednesday 28 January
        assertThat(story.on("2026-01-28", "F20", "F21")).containsExactly("F20 of p 2026-01-05 due 2026-01-19 met 2026-01-19", "F21 of n 2026-01-19 due 2026-01-28 met 2026-01-28");
        assertThat(story.on("2026-04-10", "F22")).containsExactly("F22 of s 2026-03-02 due 2026-04-13 met 2026-04-10", "F22 of v1 2026-04-10 due 2026-05-22 running");
        assertThat(story.on("2027-03-29", "F22")).contains("F22 of v9 2027-03-01 due 2027-04-12 met 2027-03-29", "F22 of v10 2027-03-29 due 2027-06-21 running");
    }
}
