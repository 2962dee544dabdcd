package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the strategy discussion to the end of the plan; dates worked out by hand. */
class ChildProtectionStoriesTest {

    @ParameterizedTest
    @ValueSource(strings = {"section-47-single", "section-47-joint"})
    void a_strategy_discussion_that_decides_section_47_starts_it_at_once(String outcome) {
        var story = Story.of("s: 2026-03-02 strategy-discussion.held outcome=" + outcome);

        assertThat(story.on("2026-03-02")).containsExactly("section-47 since 2026-03-02", "B3 of s 2026-03-02 due 2026-03-23 running",
            "owes strategy-discussion-minutes of s due 2026-03-03");
        assertThat(story.on("2026-03-24", "B3")).containsExactly("B3 of s 2026-03-02 due 2026-03-23 overdue");
    }

    @Test void one_that_decides_on_nothing_owes_its_minutes_only() {
        assertThat(Story.of("s: 2026-03-02 strategy-discussion.held outcome=none").on("2026-03-20")).containsExactly("owes strategy-discussion-minutes of s due 2026-03-03");
    }

    @Test void one_that_is_to_meet_again_has_a_day_by_which_it_does() {
        assertThat(Story.of("s: 2026-03-02 strategy-discussion.held outcome=reconvene").on("2026-03-04")).containsExactly("B1 of s 2026-03-02 due 2026-03-05 running", "owes strategy-discussion-minutes of s due 2026-03-03");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-04-27, 2020-05-19", // 8 May 2020 was the bank holiday, not 4 May
        "2022-05-16, 2022-06-08", // 2 and 3 June 2022
        "2022-09-05, 2022-09-27", // 19 September 2022
        "2023-04-24, 2023-05-17", // 1 and 8 May 2023
        "2024-03-18, 2024-04-10", // Easter
        "2025-12-15, 2026-01-08"}) // Christmas and New Year
    void fifteen_working_days_pass_over_bank_holidays(String held, String due) {
        assertThat(Story.of("s: " + held + " strategy-discussion.held outcome=section-47-single").on(held, "B3")).containsExactly("B3 of s " + held + " due " + due + " running");
    }

    @Test void a_second_strategy_discussion_in_one_enquiry_gives_no_new_time() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            t: 2026-03-09 strategy-discussion.held outcome=section-47-joint
            """);

        assertThat(story.on("2026-03-09", "status", "B3")).containsExactly("section-47 since 2026-03-02", "B3 of s 2026-03-02 due 2026-03-23 running");
    }

    @Test void an_enquiry_that_ends_without_need_of_a_conference_stops_the_clock_with_its_reason() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            e: 2026-03-10 section-47.ended outcome=no-conference
            """);

        assertThat(story.on("2026-03-10", "status", "B3")).containsExactly("B3 of s 2026-03-02 due 2026-03-23 stopped 2026-03-10 no-conference");
    }

    @Test void the_reason_that_was_given_is_the_reason() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            e: 2026-03-10 section-47.ended outcome=no-conference reason=not-substantiated
            """);

        assertThat(story.on("2026-03-10", "B3")).containsExactly("B3 of s 2026-03-02 due 2026-03-23 stopped 2026-03-10 not-substantiated");
    }

    @Test void an_enquiry_that_ends_towards_a_conference_leaves_the_clock_running() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            e: 2026-03-10 section-47.ended outcome=conference
            c: 2026-03-24 conference.held kind=initial outcome=no-plan
            """);

        assertThat(story.on("2026-03-10", "status", "B3")).containsExactly("B3 of s 2026-03-02 due 2026-03-23 running");
        assertThat(story.on("2026-03-24")).containsExactly("B3 of s 2026-03-02 due 2026-03-23 met late 2026-03-24",
            "owes strategy-discussion-minutes of s due 2026-03-03", "owes conference-minutes of c due 2026-04-23");
    }

    @Test void a_conference_with_a_plan_starts_the_plan_and_its_clocks() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            m: 2026-03-03 record.completed of=s code=strategy-discussion-minutes
            c: 2026-03-20 conference.held kind=initial outcome=plan category=NEG
            p: 2026-03-20 protection-plan.started category=NEG
            """);

        assertThat(story.on("2026-03-20")).containsExactly("child-protection since 2026-03-20", "B3 of s 2026-03-02 due 2026-03-23 met 2026-03-20",
            "B12 of p 2026-03-20 due 2026-04-07 running", "B5 of c 2026-03-20 due 2026-04-07 running", "B10 of c 2026-03-20 due 2026-06-20 running",
            "owes conference-minutes of c due 2026-04-21");
    }

    @Test void the_conference_alone_is_enough_and_the_plan_said_again_changes_nothing() {
        var story = Story.of("""
            c: 2026-03-20 conference.held kind=initial outcome=plan
            p: 2026-03-24 protection-plan.started category=NEG
            """);

        assertThat(story.on("2026-03-25", "status", "B12")).containsExactly("child-protection since 2026-03-20", "B12 of c 2026-03-20 due 2026-04-07 running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pre-birth", "transfer-in"})
    void other_first_conferences_start_a_plan_too(String kind) {
        assertThat(Story.of("c: 2026-03-20 conference.held kind=" + kind + " outcome=plan").on("2026-03-20", "status", "B5", "B10")).containsExactly("child-protection since 2026-03-20",
            "B5 of c 2026-03-20 due 2026-04-07 running", "B10 of c 2026-03-20 due 2026-06-20 running");
    }

    @Test void a_transfer_in_conference_is_no_answer_to_an_enquiry_here() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            c: 2026-03-10 conference.held kind=transfer-in outcome=plan
            """);

        assertThat(story.on("2026-03-10", "status", "B3")).containsExactly("child-protection since 2026-03-10", "section-47 since 2026-03-02", "B3 of s 2026-03-02 due 2026-03-23 running");
    }

    @Test void the_first_core_group_ends_its_clock_and_later_ones_change_nothing() {
        var story = Story.of("""
            c: 2026-03-20 conference.held kind=initial outcome=plan
            g: 2026-04-07 core-group.held
            h: 2026-05-05 core-group.held
            """);

        assertThat(story.on("2026-05-06", "B5")).containsExactly("B5 of c 2026-03-20 due 2026-04-07 met 2026-04-07");
    }

    @Test void each_review_that_continues_the_plan_starts_the_next_from_the_day_it_was_held() {
        var story = Story.of("""
            c: 2026-03-20 conference.held kind=initial outcome=plan
            r: 2026-06-24 conference.held kind=review outcome=continue
            t: 2026-12-24 conference.held kind=review outcome=continue
            """);

        assertThat(story.on("2026-12-24", "B10", "B11")).containsExactly("B10 of c 2026-03-20 due 2026-06-20 met late 2026-06-24",
            "B11 of r 2026-06-24 due 2026-12-24 met 2026-12-24", "B11 of t 2026-12-24 due 2027-06-24 running");
    }

    @Test void a_review_that_ends_the_plan_ends_it_that_day() {
        var story = Story.of("""
            c: 2026-03-20 conference.held kind=initial outcome=plan
            r: 2026-06-15 conference.held kind=review outcome=end
            e: 2026-06-17 protection-plan.ended reason=safe
            """);

        assertThat(story.on("2026-06-14", "status")).containsExactly("child-protection since 2026-03-20");
        assertThat(story.on("2026-06-15", "status", "B10", "B11", "B12")).containsExactly("B12 of c 2026-03-20 due 2026-04-07 stopped 2026-06-15 end", "B10 of c 2026-03-20 due 2026-06-20 met 2026-06-15");
    }

    @Test void only_a_child_protection_visit_in_which_the_child_was_seen_counts() {
        var story = Story.of("""
            p: 2026-03-20 protection-plan.started category=NEG
            a: 2026-03-23 visit.made purpose=child-protection outcome=attempted
            b: 2026-03-24 visit.made purpose=child-protection outcome=no-access
            c: 2026-03-25 visit.made purpose=child-protection outcome=refused seen=false
            d: 2026-03-26 visit.made purpose=child-protection outcome=done seen=false
            e: 2026-03-27 visit.made purpose=child-protection outcome=done
            f: 2026-03-30 visit.made purpose=child-in-need outcome=done seen=true seenAlone=true
            g: 2026-03-31 visit.made purpose=looked-after outcome=done seen=true
            h: 2026-03-31 visit.made purpose=other outcome=done seen=true
            i: 2026-03-31 visit.made purpose=child-protection outcome=no-access seen=true
            """);

        assertThat(story.on("2026-04-08")).containsExactly("child-protection since 2026-03-20", "B12 of p 2026-03-20 due 2026-04-07 overdue");
    }

    @Test void a_visit_in_which_the_child_was_seen_starts_the_next() {
        var story = Story.of("""
            p: 2026-03-20 protection-plan.started category=NEG
            v: 2026-04-01 visit.made purpose=child-protection outcome=done seen=true seenAlone=false
            """);

        assertThat(story.on("2026-04-01", "B12")).containsExactly("B12 of p 2026-03-20 due 2026-04-07 met 2026-04-01", "B12 of v 2026-04-01 due 2026-04-17 running");
    }

    @Test void a_visit_to_a_child_on_no_plan_starts_nothing() {
        assertThat(Story.of("v: 2026-04-01 visit.made purpose=child-protection outcome=done seen=true").on("2026-05-01")).isEmpty();
    }

    @Test void the_end_of_the_plan_stops_what_it_asked() {
        var story = Story.of("""
            c: 2026-03-20 conference.held kind=initial outcome=plan
            v: 2026-04-01 visit.made purpose=child-protection outcome=done seen=true
            w: 2026-04-02 visit.made purpose=child-protection outcome=done seen=true
            e: 2026-04-02 protection-plan.ended reason=moved-away
            """);

        assertThat(story.on("2026-04-02", "status", "B5", "B10", "B12")).containsExactly("B12 of c 2026-03-20 due 2026-04-07 met 2026-04-01", "B5 of c 2026-03-20 due 2026-04-07 stopped 2026-04-02 moved-away",
            "B10 of c 2026-03-20 due 2026-06-20 stopped 2026-04-02 moved-away", "B12 of v 2026-04-01 due 2026-04-17 met 2026-04-02", "B12 of w 2026-04-02 due 2026-04-20 stopped 2026-04-02 moved-away");
    }

    @Test void a_plan_that_ends_and_starts_again_on_one_day_is_a_new_plan_with_new_clocks() {
        var story = Story.of("""
            p: 2026-03-02 protection-plan.started category=NEG
            e: 2026-03-20 protection-plan.ended reason=new-category
            c: 2026-03-20 conference.held kind=initial outcome=plan
            q: 2026-03-20 protection-plan.started category=EMO
            """);

        assertThat(story.on("2026-03-20", "status", "B5", "B12")).containsExactly("child-protection since 2026-03-20", "B12 of p 2026-03-02 due 2026-03-16 stopped 2026-03-20 new-category",
            "B12 of q 2026-03-20 due 2026-04-07 running", "B5 of c 2026-03-20 due 2026-04-07 running");
        assertThat(story.on("2026-03-19", "status")).containsExactly("child-protection since 2026-03-02");
    }

    @Test void an_enquiry_that_ends_on_the_day_the_next_begins_is_another_enquiry() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            t: 2026-03-10 strategy-discussion.held outcome=section-47-single
            e: 2026-03-10 section-47.ended outcome=no-conference
            """);

        assertThat(story.on("2026-03-10", "status", "B3")).containsExactly("section-47 since 2026-03-10", "B3 of s 2026-03-02 due 2026-03-23 stopped 2026-03-10 no-conference",
            "B3 of t 2026-03-10 due 2026-03-31 running");
    }

    @Test void a_change_of_category_changes_no_clock() {
        var story = Story.of("""
            p: 2026-03-20 protection-plan.started category=NEG
            k: 2026-03-27 protection-plan.category-changed category=EMO
            """);

        assertThat(story.on("2026-03-28")).containsExactly("child-protection since 2026-03-20", "B12 of p 2026-03-20 due 2026-04-07 running");
    }

    @Test void the_minutes_are_owed_until_they_are_completed() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=none
            t: 2026-03-05 strategy-discussion.held outcome=none
            m: 2026-03-09 record.completed of=t code=strategy-discussion-minutes
            """);

        assertThat(story.on("2026-03-08")).containsExactly("owes strategy-discussion-minutes of s due 2026-03-03", "owes strategy-discussion-minutes of t due 2026-03-06");
        assertThat(story.on("2026-03-09")).containsExactly("owes strategy-discussion-minutes of s due 2026-03-03");
    }

    @Test void another_record_does_not_end_what_is_owed() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=none
            m: 2026-03-03 record.completed of=s code=conference-minutes
            """);

        assertThat(story.on("2026-03-04")).containsExactly("owes strategy-discussion-minutes of s due 2026-03-03");
    }

    @Test void minutes_dated_before_a_corrected_day_still_answer_it() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=none
            m: 2026-03-03 record.completed of=s code=strategy-discussion-minutes
            x: 2026-03-06 fact.corrected corrects=s happened=2026-03-04
            """);

        assertThat(story.on("2026-03-09")).isEmpty();
    }
}
