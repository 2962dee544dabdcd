package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Corrections, withdrawals, and what was known when. */
class AmendmentStoriesTest {

    @Test void a_corrected_day_moves_everything_that_follows_from_it() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            x: 2026-03-02 fact.corrected corrects=s happened=2026-03-03 recorded=2026-03-05
            """);

        assertThat(story.on("2026-03-20")).containsExactly("section-47 since 2026-03-03", "B3 of s 2026-03-03 due 2026-03-24 running", "owes strategy-discussion-minutes of s due 2026-03-04");
        assertThat(story.on("2026-03-02")).isEmpty();
    }

    @Test void a_corrected_body_is_the_whole_new_body() {
        var story = Story.of("""
            v: 2026-03-02 visit.made purpose=child-protection outcome=done seen=true
            p: 2026-03-02 protection-plan.started
            x: 2026-03-02 fact.corrected corrects=v body.purpose=child-protection body.outcome=done recorded=2026-03-05
            """);

        assertThat(story.on("2026-03-20", "B12")).containsExactly("B12 of p 2026-03-02 due 2026-03-16 overdue");
    }

    @Test void the_correction_recorded_last_wins_whatever_day_it_names() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            y: 2026-03-02 fact.corrected corrects=s happened=2026-03-05 recorded=2026-03-07
            x: 2026-03-02 fact.corrected corrects=s happened=2026-03-03 recorded=2026-03-06
            """);

        assertThat(story.on("2026-03-20", "status")).containsExactly("section-47 since 2026-03-05");
    }

    @Test void a_later_correction_of_the_body_leaves_the_corrected_day() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=none
            x: 2026-03-02 fact.corrected corrects=s happened=2026-03-03 recorded=2026-03-06
            y: 2026-03-02 fact.corrected corrects=s body.outcome=section-47-joint recorded=2026-03-07
            """);

        assertThat(story.on("2026-03-20", "status")).containsExactly("section-47 since 2026-03-03");
    }

    @Test void a_withdrawal_beats_every_correction_even_a_later_one() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            w: 2026-03-04 fact.withdrawn withdraws=s reason=wrong-child
            x: 2026-03-05 fact.corrected corrects=s happened=2026-03-03
            """);

        assertThat(story.on("2026-03-20")).isEmpty();
    }

    @Test void a_withdrawn_correction_leaves_the_one_before_it() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            x: 2026-03-05 fact.corrected corrects=s happened=2026-03-03
            y: 2026-03-06 fact.corrected corrects=s happened=2026-03-04
            w: 2026-03-09 fact.withdrawn withdraws=y reason=mistake
            """);

        assertThat(story.on("2026-03-20", "status")).containsExactly("section-47 since 2026-03-03");
    }

    @Test void a_withdrawn_withdrawal_lets_the_fact_stand_again() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            w: 2026-03-04 fact.withdrawn withdraws=s reason=wrong-child
            u: 2026-03-05 fact.withdrawn withdraws=w reason=right-child-after-all
            """);

        assertThat(story.on("2026-03-20", "status")).containsExactly("section-47 since 2026-03-02");
    }

    @Test void as_known_leaves_out_what_was_recorded_later() {
        var story = Story.of("""
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single recorded=2026-03-06T09:00:00Z
            x: 2026-03-02 fact.corrected corrects=s happened=2026-03-03 recorded=2026-03-09T09:00:00Z
            w: 2026-03-02 fact.withdrawn withdraws=s reason=wrong-child recorded=2026-03-12T09:00:00Z
            """);

        assertThat(story.asKnown("2026-03-05", "2026-03-05")).isEmpty();
        assertThat(story.asKnown("2026-03-06T09:00:00Z", "2026-03-20")).contains("section-47 since 2026-03-02");
        assertThat(story.asKnown("2026-03-10", "2026-03-20")).contains("section-47 since 2026-03-03");
        assertThat(story.asKnown("2026-03-12", "2026-03-20")).isEmpty();
    }

    @Test void a_fact_recorded_days_late_leaves_the_child_where_recording_in_time_would_have() {
        var late = Story.of("""
            c: 2026-03-20 conference.held kind=initial outcome=plan
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single recorded=2026-03-25
            """);

        assertThat(late.on("2026-03-25", "status", "B3")).containsExactly("child-protection since 2026-03-20", "B3 of s 2026-03-02 due 2026-03-23 met 2026-03-20");
    }
}
