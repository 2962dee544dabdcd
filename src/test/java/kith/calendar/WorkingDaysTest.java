package kith.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates were written down from gov.uk's bank holidays and a wall calendar, not computed. */
class WorkingDaysTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "1995-05-08", "1999-12-31", "2002-06-03", "2002-06-04", "2011-04-29", // a royal wedding
        "2012-06-04", "2012-06-05", // the spring holiday moved, and a jubilee
        "2020-05-08", // early May moved to a Friday
        "2022-06-02", "2022-06-03", // the spring holiday moved, and a jubilee
        "2022-09-19", // a state funeral
        "2023-05-08", // a coronation
        "2024-03-29", "2024-04-01", "2025-04-18", "2025-04-21", "2026-04-03", "2026-04-06", // Easter
        "2020-12-28", "2021-12-27", "2021-12-28", "2022-01-03", "2022-12-26", "2022-12-27", "2023-01-02", // Christmas and New Year at a weekend
        "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28", "2027-01-01"})
    void a_bank_holiday_in_england_and_wales_is_no_working_day(String day) {
        assertThat(WorkingDays.isWorkingDay(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1995-05-01", "2002-05-27", "2020-05-04", // early May was not on its Monday that year
        "2022-05-30", // nor the last Monday of May
        "2012-05-28",
        "2026-03-17", "2026-07-13", "2026-11-30", "2026-08-03", // holidays of Northern Ireland and Scotland only
        "2026-12-24", "2026-12-29"})
    void an_ordinary_weekday_is_a_working_day(String day) {
        assertThat(WorkingDays.isWorkingDay(LocalDate.parse(day))).isTrue();
    }

    @Test void the_holidays_of_a_year_are_these() {
        assertThat(holidays(2023)).containsExactly("2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25", "2023-12-26");
        assertThat(holidays(2022)).containsExactly("2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27");
        assertThat(holidays(2019)).containsExactly("2019-01-01", "2019-04-19", "2019-04-22", "2019-05-06", "2019-05-27", "2019-08-26", "2019-12-25", "2019-12-26");
        assertThat(holidays(2028)).containsExactly("2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26");
    }

    @Test void another_calendar_agrees_from_2003_on() { // before, it lacks the days of 1999 and 2002
        var other = HolidayManager.getInstance(ManagerParameters.create("gb"));

        for (int year = 2003; year < 2100; year++)
            assertThat(holidays(year)).as("%s", year).isEqualTo(other.getHolidays(Year.of(year), "eng").stream().map(Holiday::getDate).filter(day -> day.getDayOfWeek().getValue() < 6).map(LocalDate::toString).sorted().toList());
    }

    private static List<String> holidays(int year) {
        return IntStream.rangeClosed(1, LocalDate.of(year, 1, 1).lengthOfYear()).mapToObj(n -> LocalDate.ofYearDay(year, n))
            .filter(day -> day.getDayOfWeek().getValue() < 6 && !WorkingDays.isWorkingDay(day)).map(LocalDate::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 15 working days, 2026-03-23",
        "2026-03-27, 15 working days, 2026-04-21", // over Easter
        "2025-12-19, 10 working days, 2026-01-07", // over Christmas and New Year
        "2022-05-27, 5 working days,  2022-06-07", // over the long jubilee weekend
        "2022-09-16, 1 working day,   2022-09-20",
        "2023-04-28, 10 working days, 2023-05-16", // two Mondays off in May 2023
        "2020-05-07, 1 working day,   2020-05-11",
        "2026-03-07, 1 working day,   2026-03-09", // from a Saturday
        "2026-02-28, 20 working days, 2026-03-27",
        "2026-01-31, 1 month,         2026-02-28",
        "2028-01-31, 1 month,         2028-02-29",
        "2025-11-30, 3 months,        2026-02-28",
        "2028-02-29, 6 months,        2028-08-29",
        "2026-08-31, 6 months,        2027-02-28",
        "2026-03-02, 6 weeks,         2026-04-13",
        "2026-03-30, 1 week,          2026-04-06", // a week may end on a bank holiday
        "2026-03-02, 30 days,         2026-04-01"})
    void a_limit_ends_on_the_day_the_law_means(LocalDate day, String limit, LocalDate due) {
        assertThat(Limit.valueOf(limit).from(day, null)).isEqualTo(due);
    }

    @Test void counting_back_is_the_way_in() {
        assertThat(WorkingDays.before(LocalDate.parse("2026-04-07"), 2)).isEqualTo("2026-04-01");
        assertThat(WorkingDays.between(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-07"))).isEqualTo(2);
        assertThat(WorkingDays.between(LocalDate.parse("2026-04-07"), LocalDate.parse("2026-04-01"))).isEqualTo(-2);
        assertThat(WorkingDays.between(LocalDate.parse("2026-04-03"), LocalDate.parse("2026-04-06"))).isZero();
    }

    @Test void counted_by_years_they_are_as_many_as_counted_one_by_one() {
        var random = new Random(25);
        for (int n = 0; n < 500; n++) {
            var from = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(5000));
            var to = from.plusDays(random.nextInt(1200));
            assertThat(WorkingDays.between(from, to)).as(from + " to " + to).isEqualTo((int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(WorkingDays::isWorkingDay).count());
        }
    }

    @Test void days_far_from_now_are_weekdays_at_least() {
        assertThat(WorkingDays.after(LocalDate.parse("1899-12-29"), 1)).isAfter("1899-12-29");
        assertThat(WorkingDays.after(LocalDate.parse("9999-12-30"), 5)).isNotNull();
        assertThat(WorkingDays.after(LocalDate.parse("0001-01-01"), 5)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "15 workdays", "-3 days", "3 Months", "99999999999 days", "1.5 weeks"})
    void what_is_no_limit_is_refused(String text) {
        assertThatThrownBy(() -> Limit.valueOf(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is not a limit such as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 working day", "15 working days", "1 week", "6 weeks", "1 month", "3 months", "1 day", "30 days"})
    void a_limit_reads_as_it_was_written(String text) {
        assertThat(Limit.valueOf(text)).hasToString(text);
    }
}
