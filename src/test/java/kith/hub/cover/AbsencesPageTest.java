package kith.hub.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which week of absences is shown first: on any day of the suite's own, the weekend is asked about too. */
class AbsencesPageTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test void on_a_working_day_the_week_it_is_in() {
        for (int day = 0; day < 5; day++) {
            assertThat(AbsencesPage.first(MONDAY.plusDays(day))).isEqualTo(MONDAY);
            assertThat(new AbsencesPage(MONDAY.plusDays(day), MONDAY, List.of()).firstWeek()).isEqualTo("This week");
        }
    }

    @Test void at_a_weekend_the_week_that_comes() {
        for (int day = 5; day < 7; day++) {
            assertThat(AbsencesPage.first(MONDAY.plusDays(day))).isEqualTo(MONDAY.plusWeeks(1));
            assertThat(new AbsencesPage(MONDAY.plusDays(day), MONDAY.plusWeeks(1), List.of()).firstWeek()).isEqualTo("Coming week");
        }
    }
}
