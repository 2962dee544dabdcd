package kith.organisation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Dated changes, worked out by hand. */
class SpellsTest {

    private static final LocalDate LAUNCH = LocalDate.of(2016, 5, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);
    private static final Map<String, String> HUB = Map.of("code", "hub-9");
    private static final List<Spell> URGENT = List.of(spell("urgent", "north", LAUNCH, null));

    @Test void a_hub_changes_what_it_does_from_a_day_on_and_keeps_its_past() {
        assertThat(Spells.after(does("protection", APRIL, null), URGENT))
            .containsExactly(spell("urgent", "north", LAUNCH, APRIL), spell("protection", "north", APRIL, null));
    }

    @Test void what_is_for_a_time_ends_by_itself() {
        assertThat(Spells.after(does("protection", APRIL, SEPTEMBER), URGENT))
            .containsExactly(spell("urgent", "north", LAUNCH, APRIL), spell("protection", "north", APRIL, SEPTEMBER), spell("urgent", "north", SEPTEMBER, null));
    }

    @Test void a_change_dated_before_one_already_planned_lasts_until_that_one() {
        var planned = Spells.after(does("mash", SEPTEMBER, null), URGENT);

        assertThat(Spells.after(does("protection", APRIL, null), planned)).containsExactly(
            spell("urgent", "north", LAUNCH, APRIL), spell("protection", "north", APRIL, SEPTEMBER), spell("mash", "north", SEPTEMBER, null));
    }

    @Test void another_part_goes_on_past_a_planned_change_of_the_first() {
        var planned = Spells.after(does("mash", SEPTEMBER, null), URGENT);
        var moved = Edit.say("organisation.hub", HUB, APRIL, null, Map.of("locality", "south"));

        assertThat(Spells.after(moved, planned)).containsExactly(
            spell("urgent", "north", LAUNCH, APRIL), spell("urgent", "south", APRIL, SEPTEMBER), spell("mash", "south", SEPTEMBER, null));
    }

    @Test void the_same_again_and_a_change_to_what_it_is_change_nothing() {
        var once = Spells.after(does("protection", APRIL, null), URGENT);

        assertThat(Spells.after(does("protection", APRIL, null), once)).isEqualTo(once);
        assertThat(Spells.after(does("urgent", APRIL, null), URGENT)).isEqualTo(URGENT);
    }

    @Test void what_ends_for_a_time_begins_again() {
        assertThat(Spells.after(Edit.end("organisation.hub", HUB, APRIL, JUNE), URGENT)).containsExactly(spell("urgent", "north", LAUNCH, APRIL), spell("urgent", "north", JUNE, null));
        assertThat(Spells.after(Edit.end("organisation.hub", HUB, APRIL, null), URGENT)).containsExactly(spell("urgent", "north", LAUNCH, APRIL));
    }

    @Test void what_begins_lasts_until_the_next_and_never_stands_beside_another() {
        var later = List.of(spell("mash", "north", LATER, null));
        var begins = Edit.begin("organisation.hub", HUB, APRIL, null, Map.of("function", "urgent", "locality", "north"));

        assertThat(Spells.after(begins, later)).containsExactly(spell("urgent", "north", APRIL, LATER), spell("mash", "north", LATER, null));
        assertThat(Spells.after(begins, URGENT)).isEqualTo(URGENT);
    }

    @Test void taken_back_from_a_day_on_the_time_between_stays() {
        var changed = Spells.after(does("protection", APRIL, null), URGENT);

        var back = Spells.back(does("protection", APRIL, null), URGENT, changed, changed, JUNE);

        assertThat(back).hasSize(1);
        assertThat(Spells.after(back.getFirst(), changed)).containsExactly(
            spell("urgent", "north", LAUNCH, APRIL), spell("protection", "north", APRIL, JUNE), spell("urgent", "north", JUNE, null));
    }

    @Test void what_was_closed_opens_again_and_what_was_opened_closes() {
        var end = Edit.end("organisation.hub", HUB, APRIL, null);
        var closed = Spells.after(end, URGENT);
        var begin = Edit.begin("organisation.hub", HUB, APRIL, null, Map.of("function", "urgent", "locality", "north"));

        assertThat(Spells.after(Spells.back(end, URGENT, closed, closed, JUNE).getFirst(), closed)).containsExactly(spell("urgent", "north", LAUNCH, APRIL), spell("urgent", "north", JUNE, null));
        assertThat(Spells.back(begin, List.of(), Spells.after(begin, List.of()), Spells.after(begin, List.of()), JUNE)).containsExactly(Edit.end("organisation.hub", HUB, JUNE, null));
        var forATime = Spells.after(does("protection", APRIL, JUNE), URGENT);
        assertThat(Spells.back(does("protection", APRIL, JUNE), URGENT, forATime, forATime, SEPTEMBER)).isEmpty();
    }

    @Test void what_was_said_otherwise_since_is_not_taken_back_with_it() {
        var first = Spells.after(does("protection", APRIL, null), URGENT);
        var second = Spells.after(does("mash", APRIL, null), first);

        assertThat(Spells.back(does("protection", APRIL, null), URGENT, first, second, JUNE)).isEmpty();
    }

    private static Edit does(String function, LocalDate from, LocalDate until) { return Edit.say("organisation.hub", HUB, from, until, Map.of("function", function)); }

    private static Spell spell(String function, String locality, LocalDate from, LocalDate until) {
        ObjectNode says = JsonMapper.shared().createObjectNode();
        return new Spell(says.put("code", "hub-9").put("function", function).put("locality", locality), from, until);
    }
}
