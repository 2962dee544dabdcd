package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Police protection and the emergency protection order, worked out by hand to the minute. */
class EmergencyStoriesTest {

    @Test void police_protection_runs_72_hours_to_the_minute() {
        var story = Story.of("p: 2026-03-05T21:40:00Z police-protection.started where=hospital"); // a Thursday

        assertThat(story.at("2026-03-05T21:41:00Z")).containsExactly("police-protection since 2026-03-05", "B17 due 2026-03-08T21:40:00Z running");
        assertThat(story.at("2026-03-08T21:39:00Z")).containsExactly("police-protection since 2026-03-05", "B17 due 2026-03-08T21:40:00Z running");
        assertThat(story.at("2026-03-08T21:41:00Z")).containsExactly("B17 due 2026-03-08T21:40:00Z overdue");
        assertThat(story.on("2026-03-08", "status")).containsExactly("police-protection since 2026-03-05"); // it ran on that day
        assertThat(story.on("2026-03-09", "status")).isEmpty();
    }

    @Test void in_the_night_the_clocks_go_back_it_is_still_72_hours_and_not_one_more() {
        var story = Story.of("p: 2026-10-24T22:00:00+01:00 police-protection.started"); // Saturday, 22:00 summer time; the clocks go back at 02:00

        assertThat(story.at("2026-10-27T20:59:00+00:00")).contains("police-protection since 2026-10-24", "B17 due 2026-10-27T21:00:00Z running");
        assertThat(story.at("2026-10-27T21:01:00+00:00")).containsExactly("B17 due 2026-10-27T21:00:00Z overdue"); // 21:00 winter time, not 22:00
    }

    @Test void in_the_night_the_clocks_go_forward_it_ends_an_hour_later_by_the_clock() {
        var story = Story.of("p: 2026-03-28T23:30:00+00:00 police-protection.started"); // Saturday; the clocks go forward at 01:00

        assertThat(story.at("2026-04-01T00:29:00+01:00")).contains("police-protection since 2026-03-28");
        assertThat(story.at("2026-04-01T00:31:00+01:00")).containsExactly("B17 due 2026-03-31T23:30:00Z overdue");
    }

    @Test void ended_within_the_hours_is_met_and_after_them_met_late() {
        var inTime = Story.of("""
            p: 2026-03-05T21:40:00Z police-protection.started
            e: 2026-03-08T21:40:00Z police-protection.ended outcome=returned-home
            """);
        var late = Story.of("""
            p: 2026-03-05T21:40:00Z police-protection.started
            e: 2026-03-08T22:10:00Z police-protection.ended outcome=returned-home
            """);

        assertThat(inTime.at("2026-03-08T23:00:00Z")).containsExactly("B17 due 2026-03-08T21:40:00Z met");
        assertThat(late.at("2026-03-08T23:00:00Z")).containsExactly("B17 due 2026-03-08T21:40:00Z met late");
    }

    @Test void without_a_time_the_hours_count_from_the_beginning_of_the_day() {
        var story = Story.of("p: 2026-03-05 police-protection.started");

        assertThat(story.at("2026-03-07T23:59:00Z")).contains("police-protection since 2026-03-05", "B17 due 2026-03-08T00:00:00Z running");
        assertThat(story.at("2026-03-08T00:01:00Z")).containsExactly("B17 due 2026-03-08T00:00:00Z overdue");
        assertThat(story.on("2026-03-08", "status")).isEmpty();
    }

    @Test void an_emergency_order_takes_the_place_of_police_protection_and_ends_on_the_day_it_names() {
        var story = Story.of("""
            p: 2026-03-05T21:40:00Z police-protection.started
            o: 2026-03-07 emergency-order.made until=2026-03-13 effect=remove
            """);

        assertThat(story.on("2026-03-07", "status", "B17", "B18")).containsExactly("emergency-order since 2026-03-07", "B17 of p 2026-03-05 due 2026-03-08 met 2026-03-07",
            "B18 of o 2026-03-07 due 2026-03-13 running");
        assertThat(story.on("2026-03-13", "status")).containsExactly("emergency-order since 2026-03-07");
        assertThat(story.on("2026-03-14", "status", "B18")).containsExactly("B18 of o 2026-03-07 due 2026-03-13 overdue");
    }

    @Test void an_extension_puts_the_end_off_and_carries_the_status_on() {
        var story = Story.of("""
            o: 2026-03-07 emergency-order.made until=2026-03-15
            x: 2026-03-13 emergency-order.extended until=2026-03-22
            """);

        assertThat(story.on("2026-03-12", "B18")).containsExactly("B18 of o 2026-03-07 due 2026-03-15 running");
        assertThat(story.on("2026-03-22", "status", "B18")).containsExactly("emergency-order since 2026-03-07", "B18 of o 2026-03-07 due 2026-03-22 running");
        assertThat(story.on("2026-03-23", "status", "B18")).containsExactly("B18 of o 2026-03-07 due 2026-03-22 overdue");
    }

    @Test void a_new_order_takes_the_place_of_the_one_before() {
        var story = Story.of("""
            o: 2026-03-07 emergency-order.made until=2026-03-14
            x: 2026-03-13 emergency-order.made until=2026-03-20
            """);

        assertThat(story.on("2026-03-20", "status", "B18")).containsExactly("emergency-order since 2026-03-07", "B18 of o 2026-03-07 due 2026-03-14 met 2026-03-13",
            "B18 of x 2026-03-13 due 2026-03-20 running");
        assertThat(story.on("2026-03-21", "status")).isEmpty();
    }

    /** Children Act 1989, section 45(1): eight days, and the day on which something begins is day 0 as with every other limit. 14 March is a Saturday. */
    @Test void an_order_whose_day_nobody_recorded_lasts_the_eight_days_the_law_allows() {
        var story = Story.of("o: 2026-03-06 emergency-order.made");

        assertThat(story.on("2026-03-14", "status", "B18")).containsExactly("emergency-order since 2026-03-06", "B18 of o 2026-03-06 due 2026-03-14 running");
        assertThat(story.on("2026-03-15", "status")).isEmpty();
    }

    /** Section 45(2): the eighth day is Sunday 15 March. */
    @Test void where_the_eighth_day_is_a_sunday_it_lasts_to_the_monday() {
        var story = Story.of("o: 2026-03-07 emergency-order.made");

        assertThat(story.on("2026-03-16", "status", "B18")).containsExactly("emergency-order since 2026-03-07", "B18 of o 2026-03-07 due 2026-03-16 running");
        assertThat(story.on("2026-03-17", "status")).isEmpty();
    }

    @Test void an_interim_care_order_ends_it() {
        var story = Story.of("""
            o: 2026-03-07 emergency-order.made until=2026-03-14
            c: 2026-03-07 care.started legalStatus=L2
            i: 2026-03-12 legal-status.changed legalStatus=C1
            """);

        assertThat(story.on("2026-03-12", "status", "B18")).containsExactly("looked-after since 2026-03-07", "interim-care-order since 2026-03-12", "B18 of o 2026-03-07 due 2026-03-14 met 2026-03-12");
    }
}
