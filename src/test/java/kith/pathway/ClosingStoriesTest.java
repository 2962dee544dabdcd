package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Closing, opening again, birth and death. */
class ClosingStoriesTest {

    @Test void closing_ends_every_status_and_stops_every_clock_with_its_reason_but_not_what_is_owed() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            s: 2026-03-03 strategy-discussion.held outcome=section-47-single
            x: 2026-03-06 case.closed reason=RC5
            """);

        assertThat(story.on("2026-03-06")).containsExactly("closed since 2026-03-06", "A3 of r 2026-03-02 due 2026-05-07 stopped 2026-03-06 RC5",
            "B3 of s 2026-03-03 due 2026-03-24 stopped 2026-03-06 RC5", "owes strategy-discussion-minutes of s due 2026-03-04");
    }

    @Test void a_visit_on_the_day_of_closing_asks_for_no_next() {
        var story = Story.of("""
            p: 2026-03-02 need-plan.started
            v: 2026-03-06 visit.made purpose=child-in-need outcome=done seen=true
            x: 2026-03-06 case.closed reason=RC7
            """);

        assertThat(story.on("2026-03-06", "status", "B28")).containsExactly("closed since 2026-03-06", "B28 of p 2026-03-02 due 2026-03-30 met 2026-03-06",
            "B28 of v 2026-03-06 due 2026-04-07 stopped 2026-03-06 RC7");
    }

    @Test void a_contact_on_the_day_of_closing_stays_open() {
        var story = Story.of("""
            p: 2026-03-02 need-plan.started
            e: 2026-03-06 need-plan.ended reason=done
            x: 2026-03-06 case.closed reason=RC7
            c: 2026-03-06 contact.received source=school
            """);

        assertThat(story.on("2026-03-06", "status", "A1")).containsExactly("contact since 2026-03-06", "A1 of c 2026-03-06 due 2026-03-09 running");
    }

    @Test void the_second_closing_of_a_day_ends_what_was_opened_again_between_and_not_the_contact_of_the_morning() {
        var again = """
            p: 2026-03-02 need-plan.started
            x: 2026-03-06T10:00:00Z case.closed reason=RC7
            o: 2026-03-06T11:00:00Z case.reopened reason=closed-too-soon
            """;

        assertThat(Story.of(again).on("2026-03-06", "status")).containsExactly("child-in-need since 2026-03-06");
        assertThat(Story.of(again + "y: 2026-03-06T12:00:00Z case.closed reason=RC7\n").on("2026-03-06", "status")).containsExactly("closed since 2026-03-06");
        assertThat(Story.of(again + "y: 2026-03-06T12:00:00Z case.closed reason=RC7\nc: 2026-03-06T09:00:00Z contact.received source=school\n").on("2026-03-06", "status")).containsExactly("contact since 2026-03-06");
        assertThat(Story.of(again + "y: 2026-03-06T12:00:00Z case.closed reason=RC7\nz: 2026-03-06T13:00:00Z case.reopened reason=other\n").on("2026-03-06", "status"))
            .containsExactly("child-in-need since 2026-03-06");
    }

    @Test void what_was_opened_again_after_the_closing_of_its_first_day_is_open() {
        var day = """
            r: 2026-03-06T09:00:00Z referral.accepted
            x: 2026-03-06T10:00:00Z case.closed reason=RC7
            """;

        assertThat(Story.of(day).on("2026-03-06", "status")).containsExactly("closed since 2026-03-06");
        assertThat(Story.of(day + "o: 2026-03-06T11:00:00Z case.reopened reason=closed-in-error\n").on("2026-03-06", "status")).containsExactly("child-in-need since 2026-03-06");
    }

    @Test void a_referral_on_the_day_of_closing_is_a_new_episode() {
        var story = Story.of("""
            r: 2026-03-02 referral.accepted
            x: 2026-03-06 case.closed reason=RC8
            q: 2026-03-06 referral.accepted
            """);

        assertThat(story.on("2026-03-06")).containsExactly("child-in-need since 2026-03-06", "A3 of r 2026-03-02 due 2026-05-07 stopped 2026-03-06 RC8", "A3 of q 2026-03-06 due 2026-05-13 running");
    }

    @Test void what_was_received_decided_and_closed_on_one_day_is_closed() {
        var story = Story.of("""
            c: 2026-03-06 contact.received
            d: 2026-03-06 contact.decided decision=no-further-action of=c
            x: 2026-03-06 case.closed reason=RC7
            """);

        assertThat(story.on("2026-03-06")).containsExactly("closed since 2026-03-06", "A1 of c 2026-03-06 due 2026-03-09 met 2026-03-06");
    }

    @Test void a_new_contact_opens_a_closed_case_again() {
        var story = Story.of("""
            r: 2025-03-03 referral.accepted
            x: 2025-06-02 case.closed reason=RC7
            c: 2026-03-02 contact.received
            d: 2026-03-03 contact.decided decision=referral of=c
            q: 2026-03-03 referral.accepted
            """);

        assertThat(story.on("2026-03-01", "status")).containsExactly("closed since 2025-06-02");
        assertThat(story.on("2026-03-02", "status")).containsExactly("contact since 2026-03-02");
        assertThat(story.on("2026-03-03", "status")).containsExactly("child-in-need since 2026-03-03");
    }

    @Test void a_plan_closed_with_the_case_does_not_come_back_with_a_visit() {
        var story = Story.of("""
            p: 2025-03-03 need-plan.started
            x: 2025-06-02 case.closed reason=RC7
            r: 2026-03-02 referral.accepted
            v: 2026-03-04 visit.made purpose=child-in-need outcome=done seen=true
            """);

        assertThat(story.on("2026-03-05", "B28")).containsExactly("B28 of p 2025-03-03 due 2025-03-31 stopped 2025-06-02 RC7");
    }

    @Test void closed_twice_is_closed_since_the_first() {
        var story = Story.of("""
            x: 2026-03-02 case.closed reason=RC7
            y: 2026-03-09 case.closed reason=RC7
            """);

        assertThat(story.on("2026-03-10")).containsExactly("closed since 2026-03-02");
    }

    @Test void a_death_ends_all_on_its_day_and_nothing_begins_after() {
        var story = Story.of("""
            p: 2026-03-02 protection-plan.started category=NEG
            s: 2026-03-05 strategy-discussion.held outcome=section-47-joint
            d: 2026-03-05 child.died
            t: 2026-03-06 strategy-discussion.held outcome=section-47-joint
            """);

        assertThat(story.on("2026-03-04", "status")).containsExactly("child-protection since 2026-03-02");
        assertThat(story.on("2026-03-06", "status", "B12", "B3", "owes")).containsExactly("B12 of p 2026-03-02 due 2026-03-16 stopped 2026-03-05 died", "B3 of s 2026-03-05 due 2026-03-26 stopped 2026-03-05 died",
            "owes strategy-discussion-minutes of s due 2026-03-06", "owes strategy-discussion-minutes of t due 2026-03-09");
    }

    @Test void a_death_known_from_the_person_alone_ends_all_too() {
        var story = Story.of("""
            born 2009-01-31
            died 2026-02-01
            c: 2025-03-03 care.started legalStatus=C2
            """);

        assertThat(story.on("2026-01-31", "status")).containsExactly("looked-after since 2025-03-03", "eligible since 2025-06-02");
        assertThat(story.on("2026-02-01", "status", "D5")).containsExactly("D5 of c 2025-03-03 due 2025-03-31 stopped 2026-02-01 died");
        assertThat(story.on("2027-01-31", "status")).isEmpty();
    }

    @Test void an_unborn_child_has_a_plan_before_birth_and_the_same_plan_after() {
        var story = Story.of("""
            expected 2026-07-01
            s: 2026-03-02 strategy-discussion.held outcome=section-47-single
            c: 2026-03-20 conference.held kind=pre-birth outcome=plan category=NEG
            b: 2026-06-24 child.born
            """);

        assertThat(story.on("2026-03-20", "status", "B3", "B10")).containsExactly("child-protection since 2026-03-20", "B3 of s 2026-03-02 due 2026-03-23 met 2026-03-20", "B10 of c 2026-03-20 due 2026-06-20 running");
        assertThat(story.on("2044-06-23", "status")).containsExactly("child-protection since 2026-03-20");
        assertThat(story.on("2044-06-24", "status")).isEmpty();
    }
}
