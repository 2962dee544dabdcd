package kith.hub.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import kith.ledger.Happened;
import org.junit.jupiter.api.Test;

class WaitedTest {

    @Test void from_friday_at_four_to_monday_at_ten_are_two_hours() {
        assertThat(hours("2026-11-20T16:00", "2026-11-23T10:00")).isEqualTo(2);
    }

    @Test void a_day_is_eight_and_a_night_none() {
        assertThat(hours("2026-11-24T09:00", "2026-11-25T09:00")).isEqualTo(8);
        assertThat(hours("2026-11-24T18:00", "2026-11-25T08:59")).isZero();
    }

    @Test void christmas_counts_nothing() {
        assertThat(hours("2026-12-24T16:00", "2026-12-29T10:00")).isEqualTo(2);
    }

    @Test void the_clocks_going_back_at_night_change_nothing() {
        assertThat(hours("2026-10-23T16:00", "2026-10-26T10:00")).isEqualTo(2);
    }

    private static long hours(String since, String now) { return Waited.hours(london(since), london(now)); }

    private static ZonedDateTime london(String moment) { return LocalDateTime.parse(moment).atZone(Happened.LONDON); }
}
