package kith.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kith.care.CareFacts.CareStarted;
import kith.exchange.imports.Row.Episode;
import org.junit.jupiter.api.Test;

/** The first episode that a file holds is not always the first day of care. */
class CareBeforeTheFileTest {

    @Test void a_first_episode_that_is_no_start_says_so() {
        assertThat(begun("P")).isEqualTo("P");
        assertThat(begun("S")).isNull();
    }

    private static String begun(String why) {
        var imported = new Imported();
        imported.tell(Dossier.child("A1"), List.of(new Episode(LocalDate.of(2023, 5, 1), why, "C2", "N1", "U6", "PR1", null, null, null, null, null, null)), Format.SSDA903, 2026, LocalDate.of(2026, 3, 31), 1);
        return imported.facts.stream().map(each -> each.body()).filter(CareStarted.class::isInstance).map(CareStarted.class::cast).findFirst().orElseThrow().begun();
    }
}
