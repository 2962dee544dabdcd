package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Visits to a looked after child by regulation 28, each paragraph; dates worked out by hand. */
class LookedAfterVisitsStoriesTest {

    private static final String SEEN = "visit.made purpose=looked-after outcome=done seen=true";

    @Test void in_the_first_year_every_six_weeks_and_after_it_still_so() {
        var story = Story.of("""
            c: 2025-03-03 care.started legalStatus=C2
            p: 2025-03-03 placement.started type=U6
            v: 2026-03-02 %1$s
            w: 2026-03-03 %1$s
            """.formatted(SEEN)); // the placement is a year old on 3 March

        assertThat(story.on("2026-03-02", "D20", "D21")).containsExactly("D20 of v 2026-03-02 due 2026-04-13 running");
        assertThat(story.on("2026-03-03", "D20", "D21")).containsExactly("D20 of v 2026-03-02 due 2026-04-13 met 2026-03-03", "D21 of w 2026-03-03 due 2026-04-14 running");
    }

    @Test void a_placement_meant_to_last_is_visited_every_three_months_after_its_first_year() {
        var story = Story.of("""
            c: 2025-03-03 care.started legalStatus=C2
            p: 2025-03-03 placement.started type=U6 basis=none permanent=true
            v: 2025-06-02 %1$s
            w: 2026-03-10 %1$s
            """.formatted(SEEN));

        assertThat(story.on("2025-06-02", "D20", "D21")).containsExactly("D20 of v 2025-06-02 due 2025-07-14 running");
        assertThat(story.on("2026-03-10", "D21")).containsExactly("D21 of w 2026-03-10 due 2026-06-10 running");
    }

    @Test void long_term_fostering_is_meant_to_last_though_a_return_says_no_more() {
        var story = Story.of("""
            c: 2024-03-04 care.started legalStatus=C2
            p: 2024-03-04 placement.started type=U4
            v: 2026-03-31 %s
            """.formatted(SEEN));

        assertThat(story.on("2026-03-31", "status", "D21")).containsExactly("looked-after since 2024-03-04", "settled since 2024-03-04", "D21 of v 2026-03-31 due 2026-06-30 running");
    }

    @Test void what_is_meant_to_last_from_now_on_counts_from_now_on() {
        var story = Story.of("""
            c: 2024-03-04 care.started legalStatus=C2
            p: 2024-03-04 placement.started type=U6
            v: 2026-03-02 %1$s
            s: 2026-04-01 placement.changed permanent=true
            w: 2026-04-08 %1$s
            """.formatted(SEEN));

        assertThat(story.on("2026-04-08", "D21")).containsExactly("D21 of v 2026-03-02 due 2026-04-13 met 2026-04-08", "D21 of w 2026-04-08 due 2026-07-08 running");
    }

    @Test void with_a_parent_before_the_assessment_weekly_until_a_review_and_then_six_weeks_from_the_last_visit() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=C2
            p: 2026-03-02 placement.started type=P1 basis=before-assessment
            v: 2026-03-06 %1$s
            r: 2026-03-11 care-review.held
            w: 2026-04-10 %1$s
            """.formatted(SEEN));

        assertThat(story.on("2026-03-02", "D19", "D22")).containsExactly("D22 of p 2026-03-02 due 2026-03-09 running");
        assertThat(story.on("2026-03-10", "D22")).containsExactly("D22 of p 2026-03-02 due 2026-03-09 met 2026-03-06", "D22 of v 2026-03-06 due 2026-03-13 running");
        assertThat(story.on("2026-04-09", "D22")).endsWith("D22 of v 2026-03-06 due 2026-04-17 running");
        assertThat(story.on("2026-04-10", "D20", "D22")).endsWith("D22 of v 2026-03-06 due 2026-04-17 met 2026-04-10", "D22 of w 2026-04-10 due 2026-05-22 running");
    }

    @Test void with_a_parent_before_the_assessment_and_under_an_interim_order_four_weeks_after_the_review() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=C1
            p: 2026-03-02 placement.started type=P1 basis=before-assessment
            v: 2026-03-06 %1$s
            r: 2026-03-11 care-review.held
            w: 2026-04-01 %1$s
            """.formatted(SEEN));

        assertThat(story.on("2026-03-12", "D22")).endsWith("D22 of v 2026-03-06 due 2026-04-03 running");
        assertThat(story.on("2026-04-01", "D20", "D22", "D23", "D24")).endsWith("D22 of v 2026-03-06 due 2026-04-03 met 2026-04-01", "D23 of w 2026-04-01 due 2026-04-29 running");
    }

    @Test void assessed_while_the_order_is_interim_they_stay_weekly_to_the_review_and_then_every_four_weeks() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=C1
            p: 2026-03-02 placement.started type=P1 basis=before-assessment
            a: 2026-03-06 parent-placement.assessed outcome=approved
            v: 2026-03-09 %1$s
            r: 2026-03-12 care-review.held
            w: 2026-04-01 %1$s
            x: 2026-04-20 %1$s
            o: 2026-04-27 legal-status.changed legalStatus=C2
            y: 2026-05-01 %1$s
            """.formatted(SEEN));

        assertThat(story.on("2026-03-09", "D20", "D22", "D23", "D24")).containsExactly("D22 of p 2026-03-02 due 2026-03-09 met 2026-03-09", "D22 of v 2026-03-09 due 2026-03-16 running");
        assertThat(story.on("2026-03-12", "D22")).endsWith("D22 of v 2026-03-09 due 2026-04-06 running");
        assertThat(story.on("2026-04-20", "D20", "D22", "D23", "D24")).endsWith("D22 of v 2026-03-09 due 2026-04-06 met 2026-04-01", "D23 of w 2026-04-01 due 2026-04-29 met 2026-04-20", "D23 of x 2026-04-20 due 2026-05-18 running");
        assertThat(story.on("2026-05-01", "D20", "D22", "D24")).endsWith("D24 of o 2026-04-27 due 2026-05-04 met 2026-05-01", "D24 of y 2026-05-01 due 2026-06-12 running");
    }

    @Test void an_interim_order_made_later_asks_for_a_visit_within_four_weeks_of_it() {
        var story = Story.of("""
            c: 2026-01-05 care.started legalStatus=V2
            p: 2026-01-05 placement.started type=P1 basis=before-assessment
            r: 2026-01-29 care-review.held
            u: 2026-02-02 %1$s
            o: 2026-02-09 legal-status.changed legalStatus=C1
            v: 2026-02-23 %1$s
            """.formatted(SEEN));

        assertThat(story.on("2026-02-08", "D22")).endsWith("D22 of u 2026-02-02 due 2026-03-16 running");
        assertThat(story.on("2026-02-23", "D22", "D23")).endsWith("D22 of u 2026-02-02 due 2026-03-16 stopped 2026-02-09 legal-status.changed", "D23 of o 2026-02-09 due 2026-03-09 met 2026-02-23", "D23 of v 2026-02-23 due 2026-03-23 running");
    }

    @Test void a_placement_told_without_the_day_on_which_care_began_still_asks_for_visits() {
        var story = Story.of("""
            p: 2026-03-02 placement.started type=U6
            v: 2026-03-06 %1$s
            w: 2026-04-16 %1$s
            e: 2026-05-01 placement.ended
            """.formatted(SEEN));

        assertThat(story.on("2026-04-16", "D19", "D20")).containsExactly("D19 of p 2026-03-02 due 2026-03-09 met 2026-03-06", "D20 of v 2026-03-06 due 2026-04-17 met 2026-04-16", "D20 of w 2026-04-16 due 2026-05-28 running");
        assertThat(story.on("2026-05-01", "D20")).endsWith("D20 of w 2026-04-16 due 2026-05-28 stopped 2026-05-01 placement.ended");
    }

    @Test void once_the_parents_are_assessed_the_visits_are_those_of_a_child_at_home() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=C2
            p: 2026-03-02 placement.started type=P1 basis=before-assessment
            a: 2026-03-13 parent-placement.assessed outcome=approved
            v: 2026-03-16 %s
            """.formatted(SEEN));

        assertThat(story.on("2026-03-16", "status", "D22", "D24", "D26")).containsExactly("looked-after since 2026-03-02", "closer-visits since 2026-03-13", "D22 of p 2026-03-02 due 2026-03-09 met late 2026-03-16",
            "D26 of p 2026-03-02 due 2026-03-16 met 2026-03-13", "D24 of v 2026-03-16 due 2026-04-27 running");
    }

    @Test void with_a_carer_approved_for_a_time_weekly_until_a_review_then_every_four_weeks() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            p: 2026-03-02 placement.started type=U3 basis=temporary-carer
            v: 2026-03-06 %1$s
            r: 2026-03-12 care-review.held
            w: 2026-04-01 %1$s
            f: 2026-04-20 connected-carer.approved
            x: 2026-04-27 %1$s
            """.formatted(SEEN));

        assertThat(story.on("2026-03-12", "D23")).endsWith("D23 of v 2026-03-06 due 2026-04-03 running");
        assertThat(story.on("2026-04-01", "D23")).endsWith("D23 of w 2026-04-01 due 2026-04-29 running");
        assertThat(story.on("2026-04-27", "D20", "D23")).endsWith("D23 of w 2026-04-01 due 2026-04-29 met 2026-04-27", "D20 of x 2026-04-27 due 2026-06-08 running");
    }

    @Test void a_care_order_with_the_child_at_home_asks_for_a_visit_within_the_week() {
        var story = Story.of("""
            c: 2026-01-05 care.started legalStatus=C1
            p: 2026-01-05 placement.started type=P1 basis=interim-order-parent
            r: 2026-01-29 care-review.held
            u: 2026-02-20 %1$s
            l: 2026-03-02 legal-status.changed legalStatus=C2
            m: 2026-03-02 placement.changed basis=care-order-parent
            v: 2026-03-05 %1$s
            """.formatted(SEEN));

        assertThat(story.on("2026-03-02", "D23", "D24")).endsWith("D23 of u 2026-02-20 due 2026-03-20 running", "D24 of l 2026-03-02 due 2026-03-09 running");
        assertThat(story.on("2026-03-05", "D20", "D23", "D24")).endsWith("D23 of u 2026-02-20 due 2026-03-20 met 2026-03-05", "D24 of l 2026-03-02 due 2026-03-09 met 2026-03-05", "D24 of v 2026-03-05 due 2026-04-16 running");
    }

    @Test void a_visit_that_somebody_asks_for_is_made_within_the_week() {
        var story = Story.of("""
            c: 2026-01-05 care.started legalStatus=V2
            q: 2026-03-02 visit.requested by=child
            v: 2026-03-09 %s
            """.formatted(SEEN));

        assertThat(story.on("2026-03-09", "D25")).containsExactly("D25 of q 2026-03-02 due 2026-03-09 met 2026-03-09");
    }

    @Test void a_detained_young_person_is_visited_within_ten_working_days() {
        var story = Story.of("c: 2025-01-06 care.started legalStatus=V2\ne: 2026-03-25 care.ended reason=E9\nd: 2026-03-25 detention.started kind=sentenced"); // Good Friday and Easter Monday lie between

        assertThat(story.on("2026-04-11", "D32")).containsExactly("D32 of d 2026-03-25 due 2026-04-10 overdue");
    }
}
