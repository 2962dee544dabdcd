package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The case summary that is kept up to date: when it is owed and when not, worked out by hand. */
class FirstReadingStoriesTest {

    @Test void the_first_is_owed_once_a_worker_has_the_child() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            a: 2026-03-03 allocation.made hub=hub-5
            b: 2026-03-05 allocation.made hub=hub-6
            """);

        assertThat(story.on("2026-03-02", "owes")).isEmpty();
        assertThat(story.on("2026-03-05", "owes")).containsExactly("owes case-summary of a due 2026-03-17");
    }

    @Test void allocated_before_anything_runs_it_is_owed_when_something_does() {
        var story = Story.of("""
            a: 2026-03-02 allocation.made hub=hub-5
            r: 2026-03-09 referral.accepted
            """);

        assertThat(story.on("2026-03-08", "owes")).isEmpty();
        assertThat(story.on("2026-03-09", "owes")).containsExactly("owes case-summary of r due 2026-03-23");
    }

    @Test void written_it_is_owed_again_when_it_is_older_than_three_months() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            a: 2026-03-02 allocation.made hub=hub-5
            s: 2026-03-10 summary.written
            """);

        assertThat(story.on("2026-03-10", "owes")).isEmpty();
        assertThat(story.on("2026-06-09", "owes")).isEmpty();
        assertThat(story.on("2026-06-10", "owes")).containsExactly("owes case-summary of s due 2026-06-10");
    }

    @Test void a_change_of_status_asks_for_it_anew_and_once() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            s: 2026-03-10 summary.written
            d: 2026-04-01 strategy-discussion.held outcome=section-47-joint
            c: 2026-04-20 conference.held kind=initial outcome=plan
            t: 2026-04-22 summary.written
            """);

        assertThat(story.on("2026-04-21").stream().filter(line -> line.contains("case-summary"))).containsExactly("owes case-summary of d due 2026-04-17");
        assertThat(story.on("2026-04-22").stream().filter(line -> line.contains("case-summary"))).isEmpty();
    }

    @Test void a_closed_case_owes_none_and_an_opened_one_does() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            s: 2026-03-10 summary.written
            x: 2026-05-01 case.closed reason=RC7
            o: 2026-09-01 case.reopened reason=new-concern
            """);

        assertThat(story.on("2026-08-31", "owes", "status")).containsExactly("closed since 2026-05-01");
        assertThat(story.on("2026-09-01", "owes", "status")).containsExactly("child-in-need since 2026-09-01", "owes case-summary of o due 2026-09-15");
    }

    @Test void after_a_death_nobody_is_asked_for_one() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            s: 2026-03-10 summary.written
            d: 2026-04-01 child.died
            """);

        assertThat(story.on("2026-12-01", "owes")).isEmpty();
    }

    @Test void what_a_return_tells_owes_none() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted file=cin
            a: 2026-03-02 allocation.made hub=hub-5 file=cin
            """).file("cin", "2026-03-31", "referral.accepted");

        assertThat(story.on("2026-04-30", "owes")).isEmpty();
    }
}
