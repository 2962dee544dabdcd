package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Before and in court, worked out by hand from the Public Law Outline and the Children Act 1989. */
class CourtStoriesTest {

    @Test void pre_proceedings_last_sixteen_weeks_and_are_reviewed_by_the_twelfth() {
        // Monday 2 March 2026; 16 weeks on is Monday 22 June, 12 weeks Monday 25 May
        var story = Story.of("""
            l: 2026-02-23 legal-planning-meeting.held outcome=pre-proceedings
            s: 2026-03-02 letter-before-proceedings.sent groupMeetingOffered=true
            g: 2026-03-02 group-meeting.offered how=letter
            m: 2026-03-13 pre-proceedings-meeting.held
            r: 2026-05-26 pre-proceedings.reviewed outcome=continue
            d: 2026-06-22 pre-proceedings.decided outcome=A
            """);

        assertThat(story.on("2026-03-02", "status")).containsExactly("pre-proceedings since 2026-03-02");
        // ten working days from Monday 23 February is Monday 9 March
        assertThat(story.on("2026-03-02", "C1", "C2")).containsExactly("C1 of l 2026-02-23 due 2026-03-09 met 2026-03-02", "C2 of l 2026-02-23 due 2026-03-09 met 2026-03-02");
        assertThat(story.on("2026-03-16", "C3", "C4")).containsExactly("C3 of s 2026-03-02 due 2026-03-16 met 2026-03-13", "C4 of s 2026-03-02 due 2026-06-22 running");
        assertThat(story.on("2026-05-26", "C4a")).containsExactly("C4a of s 2026-03-02 due 2026-05-25 met late 2026-05-26");
        assertThat(story.on("2026-06-22", "C4", "status")).containsExactly("C4 of s 2026-03-02 due 2026-06-22 met 2026-06-22");
    }

    @Test void an_application_ends_what_came_before_it_and_gives_the_court_26_weeks() {
        // issued Monday 2 March 2026: 18 working days end on Thursday 26 March, 26 weeks on Monday 31 August (a bank holiday: weeks are counted, not working days)
        var story = Story.of("""
            s: 2026-02-02 pre-proceedings.started
            a: 2026-03-02 court-application.made kind=care
            h: 2026-03-27 case-management-hearing.held
            f: 2026-08-31 final-order.made order=care
            """);

        assertThat(story.on("2026-03-01", "status")).containsExactly("pre-proceedings since 2026-02-02");
        assertThat(story.on("2026-03-02", "status")).containsExactly("care-proceedings since 2026-03-02");
        assertThat(story.on("2026-08-30", "C5", "C6")).containsExactly("C6 of a 2026-03-02 due 2026-03-26 met late 2026-03-27", "C5 of a 2026-03-02 due 2026-08-31 running");
        assertThat(story.on("2026-08-31", "C5", "status")).containsExactly("C5 of a 2026-03-02 due 2026-08-31 met 2026-08-31");
    }

    @Test void the_court_gives_more_time() {
        var story = Story.of("""
            a: 2026-03-02 court-application.made kind=supervision
            x: 2026-08-17 proceedings.extended until=2026-10-26
            f: 2026-10-20 final-order.made order=supervision
            """);

        assertThat(story.on("2026-08-16", "C5")).containsExactly("C5 of a 2026-03-02 due 2026-08-31 running");
        assertThat(story.on("2026-09-30", "C5")).containsExactly("C5 of a 2026-03-02 due 2026-10-26 running");
        assertThat(story.on("2026-10-20", "C5")).containsExactly("C5 of a 2026-03-02 due 2026-10-26 met 2026-10-20");
    }

    @Test void a_supervision_order_ends_after_a_year_and_an_extension_carries_it_on() {
        var once = Story.of("f: 2026-10-20 final-order.made order=supervision");
        var longer = Story.of("""
            f: 2026-10-20 final-order.made order=supervision
            x: 2027-10-01 supervision-order.extended until=2028-10-19
            """);

        assertThat(once.on("2027-10-19", "status")).containsExactly("supervision-order since 2026-10-20");
        assertThat(once.on("2027-10-20", "C7")).containsExactly("C7 of f 2026-10-20 due 2027-10-20 running");
        assertThat(once.on("2027-10-22", "status")).isEmpty();
        assertThat(longer.on("2028-10-19", "status", "C7")).contains("supervision-order since 2026-10-20", "C7 of f 2026-10-20 due 2028-10-19 running");
        assertThat(longer.on("2028-10-21", "status")).isEmpty();
    }

    @Test void hearings_and_filings_are_due_on_the_day_the_court_named_and_each_ends_its_own() {
        var story = Story.of("""
            h1: 2026-03-10 hearing.listed kind=case-management on=2026-03-24
            h2: 2026-03-24 hearing.listed kind=issues-resolution on=2026-06-15
            held: 2026-03-24 case-management-hearing.held of=h1
            f1: 2026-03-24 filing.ordered document=parenting-assessment due=2026-05-01
            f2: 2026-03-24 filing.ordered document=care-plan due=2026-05-11
            made: 2026-05-05 filing.made of=f1
            """);

        assertThat(story.on("2026-03-24", "C15")).containsExactly("C15 of h1 2026-03-10 due 2026-03-24 met 2026-03-24", "C15 of h2 2026-03-24 due 2026-06-15 running");
        assertThat(story.on("2026-05-12", "C16")).containsExactly("C16 of f1 2026-03-24 due 2026-05-01 met late 2026-05-05", "C16 of f2 2026-03-24 due 2026-05-11 overdue");
        assertThat(story.on("2026-06-16", "C15")).contains("C15 of h2 2026-03-24 due 2026-06-15 overdue");
    }

    @Test void an_interim_order_is_warned_of_before_it_ends_and_a_new_one_takes_its_place() {
        var story = Story.of("""
            i1: 2026-03-05 interim-order.made order=interim-care until=2026-04-30
            i2: 2026-04-29 interim-order.made order=interim-care until=2026-06-24
            f: 2026-06-20 final-order.made order=care
            """);

        assertThat(story.on("2026-04-28", "C14")).containsExactly("C14 of i1 2026-03-05 due 2026-04-30 running");
        assertThat(story.on("2026-06-20", "C14")).containsExactly("C14 of i1 2026-03-05 due 2026-04-30 met 2026-04-29", "C14 of i2 2026-04-29 due 2026-06-24 met 2026-06-20");
    }

    @Test void secure_accommodation_without_a_court_is_over_after_72_hours_and_the_panel_looks_after_a_month() {
        var story = Story.of("""
            s: 2026-05-01T18:00:00Z secure-accommodation.started
            a: 2026-05-04T15:00:00Z secure-accommodation.authorised until=2026-08-03
            r: 2026-05-29 secure-accommodation.reviewed outcome=criteria-met
            b: 2026-08-03 secure-accommodation.authorised until=2027-02-02
            """);

        assertThat(story.at("2026-05-04T17:59:00Z")).contains("secure-accommodation since 2026-05-01", "C10 due 2026-05-04T18:00:00Z met");
        assertThat(story.on("2026-08-02", "C11", "C12")).containsExactly("C12 of s 2026-05-01 due 2026-06-01 met 2026-05-29", "C11 of a 2026-05-04 due 2026-08-03 running", "C12 of r 2026-05-29 due 2026-08-29 running");
        assertThat(story.on("2026-08-04", "C11")).containsExactly("C11 of a 2026-05-04 due 2026-08-03 met 2026-08-03", "C11 of b 2026-08-03 due 2027-02-02 running");
    }

    /** Children (Secure Accommodation) Regulations 1991, regulation 4: before the child is placed. */
    @Test void the_approval_for_a_child_under_thirteen_is_waited_for_until_it_is_recorded() {
        var facts = """
            s: 2026-05-01 secure-accommodation.started
            p: 2026-05-04 secure-accommodation.approved
            """;
        var twelve = Story.of("born 2013-05-02\n" + facts);

        assertThat(twelve.on("2026-05-01", "C10a")).containsExactly("C10a of s 2026-05-01 due 2026-05-01 running");
        assertThat(twelve.on("2026-05-03", "C10a")).containsExactly("C10a of s 2026-05-01 due 2026-05-01 overdue");
        assertThat(twelve.on("2026-05-04", "C10a")).containsExactly("C10a of s 2026-05-01 due 2026-05-01 met late 2026-05-04");
        assertThat(Story.of("born 2013-05-01\n" + facts).on("2026-05-04", "C10a")).as("thirteen").isEmpty();
        assertThat(Story.of("""
            born 2013-05-02
            p: 2026-04-28 secure-accommodation.approved
            s: 2026-05-01 secure-accommodation.started
            """).on("2026-05-01", "C10a")).as("given before, as it must be").containsExactly("C10a of s 2026-05-01 due 2026-05-01 met 2026-05-01");
    }

    @Test void a_deprivation_of_liberty_lasts_as_the_order_says() {
        var story = Story.of("""
            s: 2026-05-01 deprivation-of-liberty.started until=2026-07-31
            r: 2026-07-30 deprivation-of-liberty.reviewed until=2026-10-30
            e: 2026-10-01 deprivation-of-liberty.ended
            """);

        assertThat(story.on("2026-07-29", "status", "C13")).containsExactly("deprivation-of-liberty since 2026-05-01", "C13 of s 2026-05-01 due 2026-07-31 running");
        assertThat(story.on("2026-09-01", "C13")).containsExactly("C13 of s 2026-05-01 due 2026-10-30 running");
        assertThat(story.on("2026-10-01", "status", "C13")).containsExactly("C13 of s 2026-05-01 due 2026-10-30 met 2026-10-01");
    }

    @Test void a_section_37_report_is_due_in_eight_weeks_or_when_the_court_says() {
        // eight weeks from Wednesday 4 March 2026 is Wednesday 29 April
        assertThat(Story.of("d: 2026-03-04 section-37.directed").on("2026-03-05", "A8")).containsExactly("A8 of d 2026-03-04 due 2026-04-29 running");
        assertThat(Story.of("d: 2026-03-04 section-37.directed due=2026-05-20").on("2026-03-05", "A8")).containsExactly("A8 of d 2026-03-04 due 2026-05-20 running");
    }

    @Test void notice_of_special_guardianship_gives_three_months() {
        var story = Story.of("n: 2026-11-30 special-guardianship.notified"); // the last day of February

        assertThat(story.on("2026-12-01", "C9")).containsExactly("C9 of n 2026-11-30 due 2027-02-28 running");
    }
}
