package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The safeguarding hub and early help; dates worked out by hand. 2 March 2026 is a Monday. */
class MashAndEarlyHelpStoriesTest {

    @Test void each_agency_has_its_own_clock_by_the_colour_it_was_asked_with() {
        var story = Story.of("""
            c: 2026-03-02 contact.received
            m: 2026-03-02 contact.decided decision=mash of=c
            e: 2026-03-02T10:00:00Z mash-enquiry.started colour=amber of=c
            p: 2026-03-02T10:00:00Z mash-check.asked of=e agency=police colour=amber
            h: 2026-03-02T10:30:00Z mash-check.asked of=e agency=health colour=amber
            a: 2026-03-02T15:00:00Z mash-check.answered of=p agency=police colour=red lawfulBasis=public-task
            """);

        assertThat(story.on("2026-03-02", "status")).containsExactly("mash-enquiry since 2026-03-02", "contact since 2026-03-02");
        assertThat(story.at("2026-03-02T16:00:00Z")).contains("A1a due 2026-03-03T10:00:00Z running", "A1b due 2026-03-03T10:00:00Z met", "A1b due 2026-03-03T10:30:00Z running");
        assertThat(story.at("2026-03-03T10:31:00Z")).contains("A1a due 2026-03-03T10:00:00Z overdue", "A1b due 2026-03-03T10:30:00Z overdue");
    }

    @Test void red_is_four_hours_and_green_three_working_days() {
        assertThat(Story.of("e: 2026-03-02T16:00:00Z mash-enquiry.started colour=red").at("2026-03-02T16:00:00Z")).contains("A1a due 2026-03-02T20:00:00Z running");
        assertThat(Story.of("e: 2026-03-05 mash-enquiry.started colour=green").on("2026-03-05", "A1a")).containsExactly("A1a of e 2026-03-05 due 2026-03-10 running");
    }

    @Test void the_decision_ends_its_own_enquiry_and_the_contact_is_decided_beside_it() {
        var story = Story.of("""
            c: 2026-03-02 contact.received
            e: 2026-03-02 mash-enquiry.started colour=green of=c
            f: 2026-03-02 mash-enquiry.started colour=green
            d: 2026-03-04 mash-enquiry.decided decision=early-help of=e
            k: 2026-03-04 contact.decided decision=early-help of=c
            r: 2026-03-04 early-help.requested tier=2
            """);

        assertThat(story.on("2026-03-04", "status", "A1a")).containsExactlyInAnyOrder("early-help since 2026-03-04", "mash-enquiry since 2026-03-02",
            "A1a of e 2026-03-02 due 2026-03-05 met 2026-03-04", "A1a of f 2026-03-02 due 2026-03-05 running");
    }

    @Test void a_family_waits_from_the_day_it_was_asked_for_and_not_from_a_second_asking() {
        var story = Story.of("""
            r: 2026-03-02 early-help.requested tier=2
            s: 2026-03-16 early-help.requested tier=2
            b: 2026-03-31 early-help.started tier=2 lead=school
            """);

        // twenty working days from 2 March end on 30 March: no bank holiday lies between
        assertThat(story.on("2026-03-30", "status", "A7a")).first().isEqualTo("early-help since 2026-03-02");
        assertThat(story.on("2026-03-31", "A7a")).contains("A7a of r 2026-03-02 due 2026-03-30 met late 2026-03-31");
    }

    @Test void the_plan_is_reviewed_every_three_months_from_what_happened() {
        var story = Story.of("""
            b: 2026-03-02 early-help.started tier=3 lead=health-visitor
            p: 2026-03-31 early-help-plan.made
            v: 2026-05-29 early-help-plan.reviewed outcome=goes-on
            e: 2026-06-15 early-help.ended reason=needs-met
            """);

        assertThat(story.on("2026-03-31", "A7b")).containsExactly("A7b of p 2026-03-31 due 2026-06-30 running");
        assertThat(story.on("2026-06-01", "A7b")).containsExactlyInAnyOrder("A7b of v 2026-05-29 due 2026-08-29 running", "A7b of p 2026-03-31 due 2026-06-30 met 2026-05-29");
        assertThat(story.on("2026-06-15", "status")).isEmpty();
        assertThat(story.on("2026-06-15", "A7b")).contains("A7b of v 2026-05-29 due 2026-08-29 stopped 2026-06-15 needs-met");
    }

    @Test void a_case_closed_as_referred_to_early_help_leaves_it_and_its_clock_standing() {
        var life = """
            r: 2026-02-02 referral.accepted
            h: 2026-03-02 early-help.requested from=step-down
            c: 2026-03-09 case.closed reason=%s
            """;

        assertThat(Story.of(life.formatted("RC9")).on("2026-03-10", "status", "A7a")).containsExactlyInAnyOrder("early-help since 2026-03-02", "A7a of h 2026-03-02 due 2026-03-30 running");
        assertThat(Story.of(life.formatted("RC8")).on("2026-03-10", "status", "A7a")).containsExactlyInAnyOrder("closed since 2026-03-09", "A7a of h 2026-03-02 due 2026-03-30 stopped 2026-03-09 RC8");
    }
}
