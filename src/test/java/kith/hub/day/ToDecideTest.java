package kith.hub.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kith.hub.day.ToDecide.Contact;
import org.junit.jupiter.api.Test;

/** A Friday's contact is due on Monday, and late on no day before. */
class ToDecideTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test void what_came_today_and_is_not_urgent_is_no_line() {
        assertThat(ToDecide.line(List.of(new Contact(FRIDAY, false)), FRIDAY)).isEmpty();
    }

    @Test void a_fridays_contact_is_due_on_monday() {
        assertThat(ToDecide.line(List.of(new Contact(FRIDAY, false)), FRIDAY.plusDays(2))).isEmpty();
        assertThat(ToDecide.line(List.of(new Contact(FRIDAY, false)), FRIDAY.plusDays(3)).orElseThrow().note()).isEqualTo("1 due today");
        assertThat(ToDecide.line(List.of(new Contact(FRIDAY, false)), FRIDAY.plusDays(4)).orElseThrow().note()).isEqualTo("1 late");
    }

    @Test void an_urgent_one_is_for_today() {
        var line = ToDecide.line(List.of(new Contact(FRIDAY, true), new Contact(FRIDAY.minusDays(8), false)), FRIDAY).orElseThrow();
        assertThat(line.note()).isEqualTo("1 urgent, 1 late");
        assertThat(ToDecide.line(List.of(new Contact(FRIDAY, true)), FRIDAY).orElseThrow().due()).isEqualTo(FRIDAY);
    }
}
