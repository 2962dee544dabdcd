package kith.hub.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two people in one field: worked out by hand, and never a word lost. */
class MergeTest {

    @Test void what_only_one_of_them_changed_is_taken() {
        assertThat(Merge.text("one\ntwo", "one\ntwo\nthree", "one\ntwo")).isEqualTo("one\ntwo\nthree");
        assertThat(Merge.text("one\ntwo", "one\ntwo", "ONE\ntwo")).isEqualTo("ONE\ntwo");
        assertThat(Merge.text("one\ntwo\nthree", "ONE\ntwo\nthree", "one\ntwo\nTHREE")).isEqualTo("ONE\ntwo\nTHREE");
    }

    @Test void both_begin_in_an_empty_field_and_both_stand() {
        assertThat(Merge.text("", "Mother rang.", "School rang.")).isEqualTo("School rang.\nMother rang.");
    }

    @Test void whoever_goes_on_in_a_line_goes_on_in_that_line() {
        assertThat(Merge.text("The school", "The school rang", "The school\nMother said")).isEqualTo("The school rang\nMother said");
        assertThat(Merge.text("The school", "The school\nMother said", "The school rang")).isEqualTo("The school rang\nMother said");
        assertThat(Merge.text("A\nB", "A1\nB", "A\nB1")).isEqualTo("A1\nB1");
    }

    @Test void where_both_changed_the_same_line_both_stand_and_are_marked() {
        var merged = Merge.text("Mother agrees", "Mother refuses", "Father agrees");

        assertThat(merged).contains("Mother refuses", "Father agrees");
        assertThat(Merge.unsettled(merged)).isTrue();
        assertThat(Merge.unsettled("Mother refuses")).isFalse();
    }

    @Test void a_line_that_one_deletes_and_another_leaves_is_gone() {
        assertThat(Merge.text("one\ntwo\nthree", "one\nthree", "one\ntwo\nthree\nfour")).isEqualTo("one\nthree\nfour");
    }

    @Test void of_one_answer_the_first_stands() {
        assertThat(Merge.choice("", "close", "goes-on")).isEqualTo("goes-on");
        assertThat(Merge.choice("goes-on", "close", "goes-on")).isEqualTo("close");
        assertThat(Merge.atOdds("", "close", "goes-on")).isTrue();
        assertThat(Merge.atOdds("", "", "goes-on")).as("whoever answered nothing").isFalse();
        assertThat(Merge.atOdds("", "goes-on", "goes-on")).isFalse();
    }

    /** Two who only write and delete nothing lose nothing, in whatever order the server meets them. */
    @Test void nothing_that_was_typed_is_lost() {
        var random = new Random(58);
        for (int round = 0; round < 1000; round++) {
            String there = random.nextBoolean() ? "" : "begin\nmiddle\nend";
            String[] base = {there, there}, local = {there, there};
            int words = 0;
            for (int step = 0; step < 12; step++) {
                int who = random.nextInt(2);
                local[who] = typed(local[who], "w" + round + "x" + words++ + (who == 0 ? "a" : "b"), random);
                if (random.nextInt(3) == 0) continue;
                there = Merge.text(base[who], local[who], there);
                base[who] = local[who] = there;
            }
            for (int who = 0; who < 2; who++) there = Merge.text(base[who], local[who], there);
            for (int i = 0; i < words; i++) assertThat(there).contains("w" + round + "x" + i);
        }
    }

    private static String typed(String text, String word, Random random) {
        var lines = new ArrayList<>(text.isEmpty() ? List.<String>of() : List.of(text.split("\n", -1)));
        if (lines.isEmpty() || random.nextInt(3) == 0) lines.add(random.nextInt(lines.size() + 1), word);
        else {
            int at = random.nextInt(lines.size());
            lines.set(at, lines.get(at) + " " + word);
        }
        return String.join("\n", lines);
    }
}
