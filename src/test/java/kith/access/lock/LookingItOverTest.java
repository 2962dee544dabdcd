package kith.access.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kith.ui.Row;
import org.junit.jupiter.api.Test;

/** What is sent on after unlocking is all there to be looked over: a day and a number as well as a note. */
class LookingItOverTest {

    @Test void every_answer_is_shown_by_its_name_and_no_id() {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("fact", List.of(UUID.randomUUID().toString()));
        typed.put("children", List.of(UUID.randomUUID().toString()));
        typed.put("happened", List.of("27/11/2026"));
        typed.put("seenAlone", List.of("yes"));
        typed.put("line-" + UUID.randomUUID(), List.of("He told about his dog"));
        typed.put("town", List.of(""));

        var shown = new LockedPage(null, null, "/", typed, false, null).shown();

        assertThat(shown).extracting(Row::term, Row::words).containsExactly(tuple("Happened", "27/11/2026"), tuple("Seen alone", "yes"), tuple("Line", "He told about his dog"));
    }
}
