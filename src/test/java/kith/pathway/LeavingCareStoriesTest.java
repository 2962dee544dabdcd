package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From 16 to 25, as the facts alone say who is owed what; dates worked out by hand. */
class LeavingCareStoriesTest {

    @Test void eligible_from_the_sixteenth_birthday_who_was_long_enough_in_care() {
        var story = Story.of("""
            born 2010-03-10
            c: 2025-01-06 care.started legalStatus=C2
            """);

        assertThat(story.on("2026-03-09", "status", "E1")).containsExactly("looked-after since 2025-01-06");
        assertThat(story.on("2026-03-10", "status", "E1")).containsExactly("looked-after since 2025-01-06", "eligible since 2026-03-10", "E1 of c 2026-03-10 due 2026-06-10 running");
    }

    @Test void eligible_later_once_the_thirteen_weeks_are_full() {
        var story = Story.of("""
            born 2009-10-01
            c: 2026-01-05 care.started legalStatus=V2
            """); // 91 days are full on 6 April

        assertThat(story.on("2026-04-05", "status")).containsExactly("looked-after since 2026-01-05");
        assertThat(story.on("2026-04-06", "status", "E1")).containsExactly("looked-after since 2026-01-05", "eligible since 2026-04-06", "E1 of c 2026-04-06 due 2026-07-06 running");
    }

    @Test void short_breaks_do_not_count() {
        assertThat(Story.of("""
            born 2009-10-01
            b: 2025-01-06 short-break.started legalStatus=V4
            e: 2026-06-01 short-break.ended
            """).on("2026-06-01", "status")).isEmpty();
    }

    @Test void relevant_who_leaves_before_eighteen_and_former_relevant_from_then_to_twenty_five() {
        var story = Story.of("""
            born 2010-03-10
            c: 2025-01-06 care.started legalStatus=V2
            e: 2026-12-01 care.ended reason=E5
            """);

        assertThat(story.on("2026-12-01", "status", "E1", "E2")).containsExactly("care-leaver since 2026-12-01", "relevant since 2026-12-01", "E1 of c 2026-03-10 due 2026-06-10 stopped 2026-12-01 E5",
            "E2 of c 2026-12-01 due 2027-03-01 running");
        assertThat(story.on("2028-03-10", "status")).containsExactly("care-leaver since 2026-12-01", "former-relevant since 2028-03-10");
        assertThat(story.on("2035-03-09", "status")).containsExactly("care-leaver since 2026-12-01", "former-relevant since 2028-03-10");
        assertThat(story.on("2035-03-10", "status")).isEmpty();
    }

    @Test void former_relevant_at_eighteen_who_stayed_in_care() {
        assertThat(Story.of("""
            born 2010-03-10
            c: 2025-01-06 care.started legalStatus=C2
            """).on("2028-03-10", "status")).containsExactly("care-leaver since 2028-03-10", "former-relevant since 2028-03-10");
    }

    @Test void qualifying_who_was_in_care_at_sixteen_and_not_for_long() {
        var story = Story.of("""
            born 2009-10-01
            c: 2026-01-05 care.started legalStatus=V2
            e: 2026-03-30 care.ended reason=E4A
            """); // 84 days

        assertThat(story.on("2026-03-30", "status")).containsExactly("qualifying since 2026-03-30");
        assertThat(story.on("2030-10-01", "status")).isEmpty();
    }

    @Test void adopted_at_seventeen_is_owed_none_of_it() {
        assertThat(Story.of("""
            born 2009-03-10
            c: 2024-01-08 care.started legalStatus=E1
            e: 2026-05-01 care.ended reason=E11
            """).on("2027-03-10", "status")).isEmpty();
    }

    @Test void the_plan_follows_the_assessment_and_is_looked_at_every_six_months() {
        var story = Story.of("""
            born 2010-03-10
            c: 2025-01-06 care.started legalStatus=C2
            n: 2026-06-01 needs-assessment.completed
            p: 2026-06-29 pathway-plan.made
            r: 2026-12-30 pathway-plan.reviewed
            """);

        assertThat(story.on("2026-12-30", "status", "E1", "E3", "E4")).containsExactly("looked-after since 2025-01-06", "pathway-plan since 2026-06-29", "eligible since 2026-03-10",
            "E1 of c 2026-03-10 due 2026-06-10 met 2026-06-01", "E3 of n 2026-06-01 due 2026-06-29 met 2026-06-29", "E4 of p 2026-06-29 due 2026-12-29 met late 2026-12-30",
            "E4 of r 2026-12-30 due 2027-06-30 running");
    }

    @Test void a_home_that_the_authority_provides_asks_for_visits_and_an_early_review() {
        var story = Story.of("""
            born 2008-01-15
            c: 2023-01-09 care.started legalStatus=C2
            p: 2025-09-01 pathway-plan.made
            h: 2026-02-02 care-leaver-accommodation.started kind=D byAuthority=true
            v: 2026-02-09 adviser.visited seen=true purpose=new-home
            w: 2026-02-25 adviser.visited seen=true purpose=before-review
            r: 2026-03-02 pathway-plan.reviewed
            """);

        assertThat(story.on("2026-03-02", "E5", "E6", "E6b", "E7")).containsExactly("E7 of c 2026-01-15 due 2026-03-15 met 2026-02-09", "E6 of h 2026-02-02 due 2026-02-09 met 2026-02-09",
            "E5 of h 2026-02-02 due 2026-03-02 met 2026-03-02", "E6b of h 2026-02-02 due 2026-03-02 met 2026-02-25", "E7 of v 2026-02-09 due 2026-04-09 met 2026-02-25",
            "E7 of w 2026-02-25 due 2026-04-25 running", "E5 of r 2026-03-02 due 2026-06-02 running");
    }

    @Test void a_home_of_ones_own_asks_for_none_of_that() {
        assertThat(Story.of("""
            born 2008-01-15
            h: 2026-02-02 care-leaver-accommodation.started kind=U byAuthority=false
            """).on("2026-03-02", "E5", "E6", "E6b")).isEmpty();
    }

    @Test void who_comes_back_at_twenty_two_is_planned_with_in_twenty_working_days() {
        var story = Story.of("""
            born 2004-01-15
            s: 2026-03-02 support.requested
            p: 2026-03-30 pathway-plan.made
            """);

        assertThat(story.on("2026-03-30", "E8")).containsExactly("E8 of s 2026-03-02 due 2026-03-30 met 2026-03-30");
    }

    @Test void about_a_birthday_from_three_months_before_to_one_month_after() {
        var lines = """
            born 2007-06-10
            c: 2022-01-10 care.started legalStatus=C2
            l: %s leaving-care.recorded inTouch=YES activity=F2
            """;

        assertThat(Story.of(lines.formatted("2026-03-10")).on("2026-06-10", "E9")).endsWith("E9 of birthday-19 2026-06-10 due 2026-07-10 met 2026-06-10");
        assertThat(Story.of(lines.formatted("2026-03-09")).on("2026-07-11", "E9")).endsWith("E9 of birthday-19 2026-06-10 due 2026-07-10 overdue");
        assertThat(Story.of(lines.formatted("2026-07-10")).on("2026-07-11", "E9")).endsWith("E9 of birthday-19 2026-06-10 due 2026-07-10 met 2026-07-10");
    }

    @Test void who_wants_nothing_more_is_left_alone() {
        var story = Story.of("""
            born 2008-01-15
            c: 2023-01-09 care.started legalStatus=C2
            l: 2026-02-01 leaving-care.recorded inTouch=NREQ
            """);

        assertThat(story.on("2026-02-01", "E7")).containsExactly("E7 of c 2026-01-15 due 2026-03-15 stopped 2026-02-01 leaving-care.recorded");
    }
}
