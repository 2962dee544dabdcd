package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Looked after children and care leavers; dates worked out by hand. */
class CareStoriesTest {

    @Test void becoming_looked_after_asks_for_a_plan_a_placement_plan_a_visit_and_a_review() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2 reason=S
            p: 2026-03-02 placement.started type=U6 provider=PR1
            """);

        assertThat(story.on("2026-03-02", "status", "D1", "D2", "D5", "D19")).containsExactly("looked-after since 2026-03-02", "D19 of p 2026-03-02 due 2026-03-09 running", "D2 of p 2026-03-02 due 2026-03-09 running",
            "D1 of c 2026-03-02 due 2026-03-16 running", "D5 of c 2026-03-02 due 2026-03-30 running");
    }

    @Test void the_first_review_leads_to_the_second_and_the_second_to_those_every_six_months() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=C1
            a: 2026-03-27 care-review.held
            b: 2026-06-20 care-review.held
            d: 2026-12-21 care-review.held
            """);

        assertThat(story.on("2026-03-27", "D5", "D6", "D7")).containsExactly("D5 of c 2026-03-02 due 2026-03-30 met 2026-03-27", "D6 of a 2026-03-27 due 2026-06-27 running");
        assertThat(story.on("2026-12-21", "D5", "D6", "D7")).containsExactly("D5 of c 2026-03-02 due 2026-03-30 met 2026-03-27", "D6 of a 2026-03-27 due 2026-06-27 met 2026-06-20",
            "D7 of b 2026-06-20 due 2026-12-20 met late 2026-12-21", "D7 of d 2026-12-21 due 2027-06-21 running");
    }

    @Test void a_review_that_was_late_counts_the_next_from_the_day_it_was_held() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=C1
            a: 2026-04-30 care-review.held
            """);

        assertThat(story.on("2026-04-30", "D5", "D6")).containsExactly("D5 of c 2026-03-02 due 2026-03-30 met late 2026-04-30", "D6 of a 2026-04-30 due 2026-07-30 running");
    }

    @Test void the_count_of_reviews_begins_again_with_care() {
        var story = Story.of("""
            c: 2025-03-03 care.started legalStatus=V2
            a: 2025-03-20 care-review.held
            b: 2025-06-20 care-review.held
            e: 2025-07-01 care.ended reason=E4A
            d: 2026-03-02 care.started legalStatus=V2
            f: 2026-03-20 care-review.held
            """);

        assertThat(story.on("2026-03-20", "status", "D6", "D7")).containsExactly("looked-after since 2026-03-02", "D6 of a 2025-03-20 due 2025-06-20 met 2025-06-20",
            "D7 of b 2025-06-20 due 2025-12-20 stopped 2025-07-01 E4A", "D6 of f 2026-03-20 due 2026-06-20 running");
    }

    @Test void a_placement_is_visited_in_its_first_week_and_then_every_six_weeks() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            p: 2026-03-02 placement.started type=U6
            v: 2026-03-06 visit.made purpose=looked-after outcome=done seen=true
            w: 2026-04-20 visit.made purpose=looked-after outcome=done seen=true
            """);

        assertThat(story.on("2026-04-18", "D19", "D20")).containsExactly("D19 of p 2026-03-02 due 2026-03-09 met 2026-03-06", "D20 of v 2026-03-06 due 2026-04-17 overdue");
        assertThat(story.on("2026-04-20", "D20")).containsExactly("D20 of v 2026-03-06 due 2026-04-17 met late 2026-04-20", "D20 of w 2026-04-20 due 2026-06-01 running");
    }

    @Test void a_move_on_one_day_begins_the_new_placement_and_ends_the_old_ones_clocks() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            p: 2026-03-02 placement.started type=U6
            v: 2026-03-06 visit.made purpose=looked-after outcome=done seen=true
            e: 2026-04-01 placement.ended reason=CARPL
            q: 2026-04-01 placement.started type=K2 reason=P
            w: 2026-04-01 visit.made purpose=looked-after outcome=done seen=true
            """);

        assertThat(story.on("2026-04-01", "D2", "D19", "D20")).containsExactly("D19 of p 2026-03-02 due 2026-03-09 met 2026-03-06", "D2 of p 2026-03-02 due 2026-03-09 stopped 2026-04-01 P",
            "D20 of v 2026-03-06 due 2026-04-17 stopped 2026-04-01 P", "D19 of q 2026-04-01 due 2026-04-08 met 2026-04-01", "D2 of q 2026-04-01 due 2026-04-10 running",
            "D20 of w 2026-04-01 due 2026-05-13 running");
    }

    @Test void a_move_that_nobody_ended_first_is_a_move_too() {
        var story = Story.of("""
            p: 2026-03-02 placement.started type=U6
            q: 2026-03-04 placement.started type=K2
            """);

        assertThat(story.on("2026-03-04", "D2", "D19")).containsExactly("D19 of p 2026-03-02 due 2026-03-09 stopped 2026-03-04 placement.started", "D2 of p 2026-03-02 due 2026-03-09 stopped 2026-03-04 placement.started",
            "D19 of q 2026-03-04 due 2026-03-11 running", "D2 of q 2026-03-04 due 2026-03-11 running");
    }

    @Test void a_move_on_the_day_care_began_ends_the_first_of_the_two_placements() {
        var story = Story.of("""
            c: 2026-03-02T02:00:00Z care.started legalStatus=V2
            p: 2026-03-02T02:00:00Z placement.started type=U6
            q: 2026-03-02T15:00:00Z placement.started type=K2 basis=temporary-carer
            e: 2026-03-02T15:00:00Z placement.ended reason=PLAN of=p
            """);

        assertThat(story.on("2026-03-03", "status", "D2", "D23")).containsExactly("looked-after since 2026-03-02", "weekly-visits since 2026-03-02", "closer-visits since 2026-03-02",
            "D2 of p 2026-03-02 due 2026-03-09 stopped 2026-03-02 placement.started", "D2 of q 2026-03-02 due 2026-03-09 running", "D23 of q 2026-03-02 due 2026-03-09 running");
    }

    @Test void a_move_to_a_carer_who_is_not_approved_for_it_does_not_end_the_time_for_approving_them() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            p: 2026-03-02 placement.started type=U6
            q: 2026-04-01 placement.started type=U6 basis=outside-approval
            e: 2026-04-01 placement.ended reason=PLAN of=p
            """);

        assertThat(story.on("2026-04-02", "D27")).containsExactly("D27 of q 2026-04-01 due 2026-04-13 running");
    }

    @Test void a_visit_after_the_placement_ended_starts_no_next_visit() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            p: 2026-03-02 placement.started type=U6
            e: 2026-03-04 placement.ended reason=OTHER
            v: 2026-03-06 visit.made purpose=looked-after outcome=done seen=true
            """);

        assertThat(story.on("2026-03-06", "D19", "D20")).containsExactly("D19 of p 2026-03-02 due 2026-03-09 stopped 2026-03-04 OTHER");
    }

    @Test void care_started_twice_is_one_time_in_care() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            d: 2026-03-05 care.started legalStatus=V2
            e: 2026-03-20 care.ended reason=E4A
            """);

        assertThat(story.on("2026-03-10", "status", "D1", "D5")).containsExactly("looked-after since 2026-03-02", "D1 of c 2026-03-02 due 2026-03-16 running", "D5 of c 2026-03-02 due 2026-03-30 running");
        assertThat(story.on("2026-03-20", "status", "D1", "D5")).containsExactly("D1 of c 2026-03-02 due 2026-03-16 stopped 2026-03-20 E4A", "D5 of c 2026-03-02 due 2026-03-30 stopped 2026-03-20 E4A");
    }

    @Test void care_that_ends_and_starts_again_on_one_day_counts_its_reviews_anew() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            a: 2026-03-20 care-review.held
            e: 2026-04-01 care.ended reason=E8
            d: 2026-04-01 care.started legalStatus=C1
            f: 2026-04-20 care-review.held
            """);

        assertThat(story.on("2026-04-01", "status", "D1", "D5", "D6")).containsExactly("looked-after since 2026-04-01", "interim-care-order since 2026-04-01", "D1 of c 2026-03-02 due 2026-03-16 stopped 2026-04-01 E8", "D5 of c 2026-03-02 due 2026-03-30 met 2026-03-20",
            "D6 of a 2026-03-20 due 2026-06-20 stopped 2026-04-01 E8", "D1 of d 2026-04-01 due 2026-04-17 running", "D5 of d 2026-04-01 due 2026-05-01 running");
        assertThat(story.on("2026-04-20", "D5", "D6")).endsWith("D5 of d 2026-04-01 due 2026-05-01 met 2026-04-20", "D6 of f 2026-04-20 due 2026-07-20 running");
    }

    @Test void an_allocation_is_no_status_and_no_clock() {
        assertThat(Story.of("a: 2026-03-02 allocation.made hub=hub-10 key=w1").on("2026-03-20")).isEmpty();
    }

    @Test void the_plans_end_their_clocks_when_they_are_completed() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            p: 2026-03-02 placement.started type=U6
            a: 2026-03-10 record.completed of=c code=care-plan
            b: 2026-03-06 record.completed of=p code=placement-plan
            """);

        assertThat(story.on("2026-03-10", "D1", "D2")).containsExactly("D2 of p 2026-03-02 due 2026-03-09 met 2026-03-06", "D1 of c 2026-03-02 due 2026-03-16 met 2026-03-10");
    }

    @Test void a_placement_plan_made_before_the_placement_is_in_time() {
        var story = Story.of("""
            b: 2026-02-27 record.completed of=p code=placement-plan
            p: 2026-03-02 placement.started type=U6
            """);

        assertThat(story.on("2026-03-02", "D2")).containsExactly("D2 of p 2026-03-02 due 2026-03-09 met 2026-03-02");
    }

    @Test void an_interim_order_ends_with_the_proceedings() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=C1
            f: 2026-06-01 final-order.made order=supervision
            """);

        assertThat(story.on("2026-05-31", "status")).contains("interim-care-order since 2026-03-02");
        assertThat(story.on("2026-06-01", "status")).contains("looked-after since 2026-03-02").noneMatch(line -> line.startsWith("interim"));
    }

    @Test void a_change_of_legal_status_changes_no_clock() {
        var story = Story.of("""
            c: 2026-03-02 care.started legalStatus=V2
            l: 2026-03-09 legal-status.changed legalStatus=C1
            """);

        assertThat(story.on("2026-03-10", "status", "D5")).containsExactly("looked-after since 2026-03-02", "interim-care-order since 2026-03-09", "D5 of c 2026-03-02 due 2026-03-30 running");
    }

    @Test void at_eighteen_care_ends_by_law_and_a_care_leaver_is_owed_advice_until_25() {
        var story = Story.of("""
            born 2008-03-10
            c: 2024-01-08 care.started legalStatus=C2
            a: 2025-11-03 care-review.held
            """);

        assertThat(story.on("2026-03-09", "status")).containsExactly("looked-after since 2024-01-08", "eligible since 2024-04-08");
        assertThat(story.on("2026-03-10", "status", "D5", "D6", "D1")).containsExactly("care-leaver since 2026-03-10", "former-relevant since 2026-03-10", "D1 of c 2024-01-08 due 2024-01-22 stopped 2026-03-10 turned-18",
            "D5 of c 2024-01-08 due 2024-02-05 met late 2025-11-03", "D6 of a 2025-11-03 due 2026-02-03 stopped 2026-03-10 turned-18");
        assertThat(story.on("2033-03-09", "status")).containsExactly("care-leaver since 2026-03-10", "former-relevant since 2026-03-10");
        assertThat(story.on("2033-03-10", "status")).isEmpty();
    }

    @Test void someone_born_on_29_february_turns_eighteen_on_1_march() {
        var story = Story.of("""
            born 2008-02-29
            p: 2026-02-02 protection-plan.started category=NEG
            """);

        assertThat(story.on("2026-02-28", "status")).containsExactly("child-protection since 2026-02-02");
        assertThat(story.on("2026-03-01")).containsExactly("B12 of p 2026-02-02 due 2026-02-16 stopped 2026-03-01 turned-18");
    }

    @Test void nothing_of_childhood_begins_after_eighteen() {
        var story = Story.of("""
            born 2008-03-10
            s: 2026-03-10 strategy-discussion.held outcome=section-47-single
            p: 2026-03-11 need-plan.started
            q: 2026-03-11 placement.started type=P2
            """);

        assertThat(story.on("2026-03-12")).containsExactly("owes strategy-discussion-minutes of s due 2026-03-11");
    }

    @Test void thirteen_weeks_since_fourteen_and_past_sixteen_make_a_care_leaver() {
        assertThat(left("2025-10-01", "2025-12-30", "E5")).containsExactly("qualifying since 2025-12-30"); // 90 days
        assertThat(left("2025-10-01", "2025-12-31", "E5")).containsExactly("care-leaver since 2025-12-31", "relevant since 2025-12-31"); // 91 days
        assertThat(left("2025-06-01", "2025-09-09", "E5")).isEmpty(); // the day before turning 16
        assertThat(left("2025-06-01", "2025-12-31", "E11")).isEmpty(); // adopted
        assertThat(left("2025-06-01", "2025-12-31", "E3")).isEmpty(); // another authority's duty
    }

    private static java.util.List<String> left(String from, String until, String reason) {
        return Story.of("""
            born 2009-09-10
            c: %s care.started legalStatus=V2
            e: %s care.ended reason=%s
            """.formatted(from, until, reason)).on(until, "status");
    }

    @Test void weeks_before_fourteen_do_not_count() {
        var story = Story.of("""
            born 2009-09-10
            c: 2020-01-01 care.started legalStatus=V2
            e: 2023-11-01 care.ended reason=E4A
            d: 2025-11-01 care.started legalStatus=V2
            f: 2025-12-09 care.ended reason=E5
            """); // 52 days from the 14th birthday, and 38

        assertThat(story.on("2025-12-10", "status")).containsExactly("qualifying since 2025-12-09");
    }

    @Test void a_care_leaver_who_comes_back_into_care_is_looked_after() {
        var story = Story.of("""
            born 2009-09-10
            c: 2025-01-01 care.started legalStatus=V2
            e: 2025-12-01 care.ended reason=E5
            d: 2026-03-02 care.started legalStatus=V2
            """);

        assertThat(story.on("2026-03-01", "status")).containsExactly("care-leaver since 2025-12-01", "relevant since 2025-12-01");
        assertThat(story.on("2026-03-02", "status")).containsExactly("looked-after since 2026-03-02", "eligible since 2026-03-02");
        assertThat(story.on("2027-09-10", "status")).containsExactly("care-leaver since 2027-09-10", "former-relevant since 2027-09-10");
    }

    @Test void a_care_leaver_known_from_a_return_alone_is_a_care_leaver() {
        assertThat(Story.of("l: 2025-09-10 leaving-care.recorded inTouch=YES").on("2026-03-01", "status")).containsExactly("care-leaver since 2025-09-10");
    }
}
