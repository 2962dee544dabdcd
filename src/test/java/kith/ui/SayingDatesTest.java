package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test void a_date_is_written_out() {
        assertThat(Say.date(TODAY)).isEqualTo("22 November 2026");
        assertThat(Say.day(TODAY)).isEqualTo("Sunday 22 November 2026");
        assertThat(Say.date(LocalDate.of(2026, 9, 1))).isEqualTo("1 September 2026");
        assertThat(Say.typed(LocalDate.of(2026, 2, 3))).isEqualTo("03/02/2026");
        assertThat(Say.time(LocalTime.of(9, 5))).isEqualTo("09:05");
    }

    @Test void what_is_due_at_the_weekend_is_not_due_on_the_friday_before() {
        var friday = LocalDate.of(2026, 11, 27);
        assertThat(Due.on(friday, friday, 0).words()).isEqualTo("due today");
        assertThat(Due.on(friday.plusDays(1), friday, 0).words()).isEqualTo("tomorrow");
        assertThat(Due.on(friday.plusDays(2), friday, 0).words()).isEqualTo("in 2 days");
        assertThat(Due.on(friday, friday.plusDays(1), 0).words()).isEqualTo("late");
        assertThat(Due.on(friday.plusDays(3), friday, 1).words()).isEqualTo("in 1 working day");
    }

    @Test void a_brief_date_has_its_year_only_when_it_is_not_this_year() {
        assertThat(Say.brief(LocalDate.of(2026, 9, 1), TODAY)).isEqualTo("1 Sep");
        assertThat(Say.brief(LocalDate.of(2025, 9, 1), TODAY)).isEqualTo("1 Sep 2025");
        assertThat(Say.brief(LocalDate.of(2026, 9, 1), null)).isEqualTo("1 Sep 2026");
    }

    @Test void a_moment_is_told_in_london_time_summer_and_winter() {
        assertThat(Say.moment(Instant.parse("2026-11-22T16:42:00Z"))).isEqualTo("22 November 2026 at 16:42");
        assertThat(Say.moment(Instant.parse("2026-07-01T23:30:00Z"))).isEqualTo("2 July 2026 at 00:30");
        assertThat(Say.time(Instant.parse("2026-07-01T08:05:00Z"))).isEqualTo("09:05");
        assertThat(Say.london(Instant.parse("2026-07-01T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 7, 2));
    }

    @Test void a_recent_moment_is_told_by_its_day() {
        assertThat(Say.lately(Instant.parse("2026-11-22T09:10:00Z"), TODAY)).isEqualTo("today at 09:10");
        assertThat(Say.lately(Instant.parse("2026-11-21T09:10:00Z"), TODAY)).isEqualTo("yesterday at 09:10");
        assertThat(Say.lately(Instant.parse("2025-11-21T09:10:00Z"), TODAY)).isEqualTo("21 Nov 2025 at 09:10");
    }

    @Test void what_is_not_known_is_blank_or_said() {
        assertThat(Say.date(null)).isEmpty();
        assertThat(Say.brief(null, TODAY)).isEmpty();
        assertThat(Say.ago(null, TODAY)).isEqualTo("never");
        assertThat(Say.age(null, TODAY)).isEqualTo("age not known");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, born today", "2026-11-21, 1 day", "2026-11-01, 21 days", "2026-10-25, 4 weeks", "2026-09-23, 8 weeks", "2026-09-22, 2 months",
        "2025-11-23, 11 months", "2025-11-22, 12 months", "2024-11-23, 23 months", "2024-11-22, 2 years", "2017-05-04, 9 years", "2008-11-23, 17 years",
        "2008-11-22, 18 years", "2026-11-23, not yet born"})
    void an_age_is_told_as_people_tell_it(LocalDate born, String words) {
        assertThat(Say.age(born, TODAY)).isEqualTo(words);
    }

    @Test void a_child_born_on_leap_day_is_a_year_older_on_the_first_of_march() {
        assertThat(Say.age(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 2, 28))).isEqualTo("17 years");
        assertThat(Say.age(LocalDate.of(2008, 2, 29), LocalDate.of(2026, 3, 1))).isEqualTo("18 years");
    }

    @Test void a_label_in_a_sentence_keeps_its_abbreviations() {
        assertThat(Say.amid("Police protection and in LA accommodation")).isEqualTo("police protection and in LA accommodation");
        assertThat(Say.amid("LA foster care")).isEqualTo("LA foster care");
    }

    @Test void an_unborn_child_and_a_child_who_died_are_told_with_care() {
        assertThat(Say.age(null, LocalDate.of(2027, 5, 3), null, TODAY)).isEqualTo("unborn, expected 3 May 2027");
        assertThat(Say.age(LocalDate.of(2019, 1, 1), null, LocalDate.of(2026, 2, 1), TODAY)).isEqualTo("died 1 February 2026, aged 7 years");
        assertThat(Say.age(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 1, 9), null, TODAY)).isEqualTo("7 years");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, today", "2026-11-21, yesterday", "2026-11-12, 10 days ago", "2026-11-02, 20 days ago", "2026-11-01, 3 weeks ago", "2026-09-14, 9 weeks ago",
        "2026-09-12, 2 months ago", "2024-11-22, 2 years ago", "2026-11-23, tomorrow", "2026-11-27, in 5 days"})
    void how_long_ago_is_told_in_the_nearest_plain_unit(LocalDate day, String words) {
        assertThat(Say.ago(day, TODAY)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"3, in 3 working days", "1, in 1 working day", "0, due today", "-1, 1 working day late", "-2, 2 working days late"})
    void what_is_due_is_told_in_working_days(int left, String words) {
        assertThat(Say.workingDays(left)).isEqualTo(words);
    }

    @Test void what_is_due_says_how_pressing_it_is() {
        assertThat(Due.inWorkingDays(TODAY.plusDays(9), 4).press()).isEqualTo(Due.Press.CALM);
        assertThat(Due.inWorkingDays(TODAY.plusDays(3), 3).press()).isEqualTo(Due.Press.SOON);
        assertThat(Due.inWorkingDays(TODAY.minusDays(1), -1).press()).isEqualTo(Due.Press.LATE);
        assertThat(Due.inDays(TODAY.plusDays(1), TODAY).words()).isEqualTo("tomorrow");
        assertThat(Due.unknown().words()).isEqualTo("not known before go-live");
    }

    @Test void counts_lists_and_spans_read_as_sentences() {
        assertThat(Say.count(1, "child", "children")).isEqualTo("1 child");
        assertThat(Say.count(1234, "child", "children")).isEqualTo("1,234 children");
        assertThat(Say.list(List.of("Amara", "Kofi", "Esi"))).isEqualTo("Amara, Kofi and Esi");
        assertThat(Say.list(List.of("Amara"))).isEqualTo("Amara");
        assertThat(Say.list(List.of())).isEmpty();
        assertThat(Say.span(LocalDate.of(2025, 5, 3), null, TODAY)).isEqualTo("since 3 May 2025");
        assertThat(Say.span(LocalDate.of(2025, 5, 3), LocalDate.of(2026, 5, 3), TODAY)).isEqualTo("3 May 2025 to 3 May");
    }

    @Test void what_waits_since_friday_does_not_wait_since_today_on_a_saturday() {
        var friday = LocalDate.of(2026, 11, 27);
        assertThat(Say.waited(friday, 0, friday)).isEqualTo("since today");
        assertThat(Say.waited(friday, 0, friday.plusDays(1))).isEqualTo("since Friday");
        assertThat(Say.waited(friday, 1, friday.plusDays(3))).isEqualTo("1 working day");
    }
}
