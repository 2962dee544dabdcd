package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Facts that a file told of: go-live is 1 June 2026, and the file tells of conferences and plans, not of visits, core groups or minutes. */
class ImportStoriesTest {

    private static Story story(String lines) {
        return Story.of(lines).file("cin", "2026-06-01", "conference.held", "protection-plan.started", "protection-plan.ended", "strategy-discussion.held", "section-47.ended", "referral.accepted", "assessment.completed");
    }

    @Test void what_the_file_cannot_tell_of_is_unknown_owes_nothing_and_shows_the_next_date_due() {
        var story = story("""
            c: 2026-03-20 conference.held kind=initial outcome=plan file=cin
            p: 2026-03-20 protection-plan.started category=NEG file=cin
            """);

        assertThat(story.on("2026-06-01")).containsExactly("child-protection since 2026-03-20", "B5 of c 2026-03-20 due 2026-04-07 unknown",
            "B12 of p 2026-03-20 due 2026-06-04 unknown", "B10 of c 2026-03-20 due 2026-06-20 running");
    }

    @Test void care_that_had_begun_before_the_oldest_file_has_no_late_first_review_and_its_reviews_are_later_ones() {
        var story = """
            c: 2023-05-01 care.started legalStatus=C2 %s file=lac
            r1: 2025-06-15 care-review.held file=lac
            r2: 2025-12-10 care-review.held file=lac
            """;

        assertThat(Story.of(story.formatted("begun=P")).file("lac", "2026-04-01", "care.started", "care-review.held").on("2026-04-01", "D5", "D6", "D7"))
            .containsExactly("D5 of c 2023-05-01 due 2023-05-31 unknown 2025-06-15", "D7 of r1 2025-06-15 due 2025-12-15 met 2025-12-10", "D7 of r2 2025-12-10 due 2026-06-10 running");
        assertThat(Story.of(story.formatted("")).file("lac", "2026-04-01", "care.started", "care-review.held").on("2026-04-01", "D5", "D6", "D7"))
            .as("care that began then").startsWith("D5 of c 2023-05-01 due 2023-05-31 met late 2025-06-15");
    }

    @Test void overdue_comes_again_only_after_go_live() {
        var story = story("p: 2026-03-20 protection-plan.started category=NEG file=cin");

        for (var day : new String[] {"2026-03-20", "2026-04-08", "2026-06-01", "2026-06-04"}) assertThat(story.on(day, "B12")).containsExactly("B12 of p 2026-03-20 due 2026-06-04 unknown");
        assertThat(story.on("2026-06-05", "B12")).containsExactly("B12 of p 2026-03-20 due 2026-06-04 overdue");
    }

    @Test void the_first_visit_after_go_live_starts_an_ordinary_clock() {
        var story = story("""
            p: 2026-03-20 protection-plan.started category=NEG file=cin
            v: 2026-06-03 visit.made purpose=child-protection outcome=done seen=true
            """);

        assertThat(story.on("2026-06-03", "B12")).containsExactly("B12 of p 2026-03-20 due 2026-06-04 unknown 2026-06-03", "B12 of v 2026-06-03 due 2026-06-17 running");
    }

    @Test void a_visit_after_the_next_date_due_was_late() {
        var story = story("""
            p: 2026-03-20 protection-plan.started category=NEG file=cin
            v: 2026-06-05 visit.made purpose=child-protection outcome=done seen=true
            """);

        assertThat(story.on("2026-06-05", "B12")).contains("B12 of p 2026-03-20 due 2026-06-04 met late 2026-06-05");
    }

    @Test void what_the_file_tells_of_is_known() {
        var story = story("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single file=cin
            c: 2026-03-24 conference.held kind=initial outcome=plan file=cin
            r: 2026-05-20 conference.held kind=review outcome=continue file=cin
            """);

        assertThat(story.on("2026-06-01", "B3", "B10", "B11")).containsExactly("B3 of s 2026-03-02 due 2026-03-23 met late 2026-03-24", "B10 of c 2026-03-24 due 2026-06-24 met 2026-05-20",
            "B11 of r 2026-05-20 due 2026-11-20 running");
    }

    @Test void what_fell_due_before_go_live_with_no_end_told_is_not_red() {
        var story = story("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single file=cin
            r: 2025-06-02 conference.held kind=review outcome=continue file=cin
            """);

        assertThat(story.on("2026-06-02", "B3", "B11")).containsExactly("B11 of r 2025-06-02 due 2026-06-02 unknown", "B3 of s 2026-03-02 due 2026-03-23 unknown");
        assertThat(story.on("2026-06-03", "B11")).containsExactly("B11 of r 2025-06-02 due 2026-06-02 overdue");
    }

    @Test void a_clock_that_was_stopped_says_why_and_was_unknown_before() {
        var story = story("""
            p: 2026-03-20 protection-plan.started category=NEG file=cin
            e: 2026-05-01 protection-plan.ended reason=done file=cin
            """);

        assertThat(story.on("2026-04-20", "B12")).containsExactly("B12 of p 2026-03-20 due 2026-04-07 unknown");
        assertThat(story.on("2026-05-01", "B12")).containsExactly("B12 of p 2026-03-20 due 2026-04-07 stopped 2026-05-01 done");
    }

    @Test void an_import_that_nobody_described_can_evidence_nothing() {
        assertThat(Story.of("s: 2026-03-02 strategy-discussion.held outcome=section-47-single file=unheard").on("2026-06-02")).containsExactly("section-47 since 2026-03-02", "B3 of s 2026-03-02 due 2026-03-23 unknown");
    }

    @Test void a_fact_recorded_in_kith_is_judged_as_ever() {
        var story = story("s: 2026-05-04 strategy-discussion.held outcome=section-47-single");

        assertThat(story.on("2026-06-02", "B3")).containsExactly("B3 of s 2026-05-04 due 2026-05-26 overdue");
    }
}
