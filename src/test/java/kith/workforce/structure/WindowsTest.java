package kith.workforce.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.organisation.change.Change.Made;
import kith.workforce.wish.Wishes.Counted;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final Counted NOBODY = new Counted(0, 0, 0);
    private static final List<String> MONTHS = List.of("october", "april");

    @Test void between_two_windows_it_says_when_the_next_opens_and_who_moved_since_the_last() {
        var changes = List.of(moved("2026-10-12", false), moved("2026-11-02", false), moved("2026-11-03", true), moved("2026-09-30", false), moved("2026-12-01", false));

        assertThat(Windows.says(MONTHS, changes, NOBODY, LocalDate.of(2026, 11, 26)))
            .isEqualTo("Staff may ask to move between hubs in April and October. It opens next on 1 April 2027. Since 1 October 2026 2 people moved, 1 of them outside these months.");
    }

    @Test void in_a_window_it_says_until_when() {
        assertThat(Windows.says(MONTHS, List.of(), NOBODY, LocalDate.of(2027, 4, 5))).isEqualTo("Staff may ask to move between hubs in April and October. It is open until 30 April 2027. Since 1 April 2027 nobody moved.");
        assertThat(Windows.says(MONTHS, List.of(), NOBODY, LocalDate.of(2027, 1, 5))).contains("opens next on 1 April 2027. Since 1 October 2026");
    }

    @Test void a_model_without_windows_says_that_it_names_none() {
        assertThat(Windows.when(List.of(), LocalDate.of(2027, 4, 5))).isEqualTo("This service names no months in which staff ask to move: you may ask at any time");
        assertThat(Windows.says(List.of(), List.of(), NOBODY, LocalDate.of(2027, 4, 5))).isEqualTo("This service names no months in which staff ask to move: you may ask at any time. Since 5 April 2026 nobody moved.");
    }

    @Test void who_asked_and_what_became_of_it_is_counted() {
        assertThat(Windows.says(MONTHS, List.of(), new Counted(4, 2, 1), LocalDate.of(2026, 11, 26))).endsWith("Since 1 October 2026 4 people asked (2 agreed, 1 refused, 1 waits) and nobody moved.");
        assertThat(Windows.says(List.of(), List.of(), new Counted(1, 0, 0), LocalDate.of(2026, 11, 26))).endsWith("Since 26 November 2025 1 person asked (1 waits) and nobody moved.");
    }

    private static Made moved(String day, boolean undone) {
        return new Made(UUID.randomUUID(), "person-moved", "hub-1", UUID.randomUUID(), LocalDate.parse(day), null, "Somebody moves", "Asked", "Somebody", Instant.EPOCH, null, undone ? "Somebody" : null, undone ? Instant.EPOCH : null, false);
    }
}
