package kith.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kith.calendar.SchoolCalendar.Break;
import kith.calendar.SchoolCalendar.Term;
import org.junit.jupiter.api.Test;

class SchoolCalendarTest {

    private static final SchoolCalendar SCHOOL = SchoolCalendar.of("of the test", List.of(
        new Term("Autumn", day("2026-09-01"), day("2026-12-18"), new Break(day("2026-10-26"), day("2026-10-30"))),
        new Term("Spring", day("2027-01-04"), day("2027-03-25"), null),
        new Term("Summer", day("2027-04-12"), day("2027-07-22"), null),
        new Term("Autumn", day("2027-09-01"), day("2027-12-17"), null),
        new Term("Spring", day("2028-01-04"), day("2028-04-07"), null)), null);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test void holidays_weekends_and_bank_holidays_are_no_school_days() {
        assertThat(SCHOOL.isSchoolDay(day("2026-10-23"))).isTrue();
        assertThat(SCHOOL.isSchoolDay(day("2026-10-26"))).isFalse();
        assertThat(SCHOOL.isSchoolDay(day("2026-12-24"))).isFalse();
        assertThat(SCHOOL.isSchoolDay(day("2026-09-05"))).isFalse();
        assertThat(SCHOOL.isSchoolDay(day("2027-05-03"))).as("early May").isFalse();
    }

    @Test void school_days_are_counted_on_and_back() {
        assertThat(SCHOOL.after(day("2026-12-17"), 2)).isEqualTo("2027-01-04");
        assertThat(SCHOOL.before(day("2027-01-04"), 1)).isEqualTo("2026-12-18");
        assertThat(SCHOOL.between(day("2026-10-22"), day("2026-11-05"))).isEqualTo(5);
    }

    @Test void terms_are_those_that_begin_after_the_day() {
        assertThat(SCHOOL.termsAfter(day("2026-09-01"), 1)).isEqualTo("2027-03-25");
        assertThat(SCHOOL.termsAfter(day("2026-12-25"), 1)).isEqualTo("2027-03-25");
        assertThat(SCHOOL.termsAfter(day("2026-12-25"), 2)).isEqualTo("2027-07-22");
        assertThat(SCHOOL.termsBefore(day("2027-03-25"), 1)).isEqualTo("2026-12-18");
    }

    @Test void beyond_what_is_written_the_nearest_year_comes_again_week_by_week() {
        assertThat(SCHOOL.isSchoolDay(day("2035-01-17"))).isTrue();
        assertThat(SCHOOL.isSchoolDay(day("2035-08-15"))).isFalse();
        assertThat(SCHOOL.after(day("9990-01-01"), 10)).isAfter("9990-01-01");
        assertThat(SCHOOL.after(day("0001-01-01"), 10)).isAfter("0001-01-01");
        assertThat(SCHOOL.termsAfter(day("2028-04-07"), 1)).isAfter("2028-04-07");
    }

    @Test void an_authoritys_own_terms_hold_where_it_has_written_them() {
        var own = SchoolCalendar.of("ours", List.of(new Term("Autumn", day("2026-09-07"), day("2026-12-18"), null)), SCHOOL);
        assertThat(own.isSchoolDay(day("2026-10-26"))).isTrue();
        assertThat(own.isSchoolDay(day("2027-01-05"))).isTrue();
        assertThat(own.isSchoolDay(day("2027-08-05"))).isFalse();
    }

    @Test void terms_that_contradict_are_refused() {
        assertThatThrownBy(() -> SchoolCalendar.of("x", List.of(new Term("A", day("2026-09-01"), day("2026-12-01"), null), new Term("B", day("2026-11-01"), day("2026-12-20"), null)), null))
            .hasMessage("the term B begins before the one before it ends");
    }
}
