package kith.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** When a shift ends that was said as a time of the clock, also in the nights in which the clocks change. */
class DutyTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Test void a_shift_ends_the_next_time_the_clock_shows_it() {
        assertThat(Duty.next(EIGHT, Instant.parse("2026-03-05T22:00:00Z"))).isEqualTo("2026-03-06T08:00:00Z");
        assertThat(Duty.next(EIGHT, Instant.parse("2026-03-06T02:00:00Z"))).isEqualTo("2026-03-06T08:00:00Z");
    }

    @Test void the_clocks_go_back_during_the_shift_and_it_is_an_hour_longer() {
        var started = Instant.parse("2026-10-24T21:00:00Z"); // 22:00 summer time

        assertThat(Duty.next(EIGHT, started)).isEqualTo("2026-10-25T08:00:00Z");
        assertThat(Duration.between(started, Duty.next(EIGHT, started))).hasHours(11);
    }

    @Test void the_clocks_go_forward_during_the_shift_and_it_is_an_hour_shorter() {
        var started = Instant.parse("2026-03-28T22:00:00Z");

        assertThat(Duration.between(started, Duty.next(EIGHT, started))).hasHours(9);
    }

    @Test void a_time_that_the_clock_shows_twice_is_the_one_still_to_come() {
        var first = Instant.parse("2026-10-25T00:45:00Z"); // 01:45 summer time; 01:30 winter time is still to come

        assertThat(Duty.next(LocalTime.of(1, 30), first)).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(Duty.next(LocalTime.of(1, 30), Instant.parse("2026-10-25T01:45:00Z"))).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test void a_time_that_the_clock_never_shows_is_as_much_later() {
        assertThat(Duty.next(LocalTime.of(1, 30), Instant.parse("2026-03-29T00:10:00Z"))).isEqualTo("2026-03-29T01:30:00Z"); // 02:30 summer time
    }
}
