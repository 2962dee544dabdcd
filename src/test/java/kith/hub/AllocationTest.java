package kith.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import kith.hub.HubFacts.AllocationEnded;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubFacts.KeyWorkerChanged;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Fold;
import kith.pathway.Timeline;
import kith.pathway.Timeline.StatusPeriod;
import org.junit.jupiter.api.Test;

/** Who held a child when, and how often the child was handed on: worked out by hand, and for any sequence. */
class AllocationTest {

    private static final Fold FOLD = new Fold(HubFacts.tellings());
    private static final PersonId CHILD = PersonId.fresh();
    private static final LocalDate JAN = LocalDate.of(2026, 1, 5);

    @Test void a_hub_and_a_worker_that_change_together_are_one_hand_off_and_the_first_are_none() {
        var facts = List.<Fact<?>>of(made("hub-1", "ann", JAN), key("bob", JAN.plusDays(10)), made("hub-2", "cat", JAN.plusDays(20)), made("hub-2", "cat", JAN.plusDays(30)));

        assertThat(handOffs(facts)).containsExactly("2026-01-15 hub-1>hub-1 ann>bob", "2026-01-25 hub-1>hub-2 bob>cat");
        assertThat(spells(facts, "hub")).containsExactly("hub-1 2026-01-05 2026-01-25", "hub-2 2026-01-25 null");
        assertThat(spells(facts, "key")).containsExactly("ann 2026-01-05 2026-01-15", "bob 2026-01-15 2026-01-25", "cat 2026-01-25 null");
    }

    @Test void a_move_that_is_undone_on_the_same_day_was_none_and_on_a_later_day_was_two() {
        var sameDay = List.<Fact<?>>of(made("hub-1", "ann", JAN), made("hub-2", "ann", JAN.plusDays(3), 9), made("hub-1", "ann", JAN.plusDays(3), 15));
        var later = List.<Fact<?>>of(made("hub-1", "ann", JAN), made("hub-2", "ann", JAN.plusDays(3), 9), made("hub-1", "ann", JAN.plusDays(5), 9));

        assertThat(handOffs(sameDay)).isEmpty();
        assertThat(handOffs(later)).containsExactly("2026-01-08 hub-1>hub-2 ann>ann", "2026-01-10 hub-2>hub-1 ann>ann");
    }

    @Test void nobody_yet_is_nobody_left_behind() {
        assertThat(handOffs(List.of(made("hub-1", null, JAN), key("ann", JAN.plusDays(1))))).isEmpty();
        assertThat(handOffs(List.of(made("hub-1", "ann", JAN), made("hub-1", null, JAN.plusDays(1)), key("bob", JAN.plusDays(9))))).containsExactly("2026-01-14 hub-1>hub-1 ann>bob");
    }

    @Test void what_was_closed_or_handed_out_is_held_by_nobody_until_it_is_given_again() {
        var facts = List.<Fact<?>>of(made("hub-1", "ann", JAN), made("hub-1", "ann", JAN.plusDays(40)));
        var closed = new Timeline(List.of(new StatusPeriod("closed", JAN.plusDays(10), JAN.plusDays(40), null, FactId.fresh(), null)), List.of(), List.of());
        var out = List.<Fact<?>>of(made("hub-1", "ann", JAN), fact(HubFacts.ALLOCATION_ENDED, JAN.plusDays(4), 12, new AllocationEnded("handed-over-outside")));

        assertThat(spells(facts, "hub", closed)).containsExactly("hub-1 2026-01-05 2026-01-15", "hub-1 2026-02-14 null");
        assertThat(spells(out, "hub")).containsExactly("hub-1 2026-01-05 2026-01-09");
        assertThat(Allocation.PROJECTION.rows().apply(FOLD.of(CHILD, out), Timeline.EMPTY)).isEmpty();
        assertThat(Allocation.PROJECTION.rows().apply(FOLD.of(CHILD, facts), closed)).as("whoever held a closed case may still read it").hasSize(1);
    }

    /** A child is given, handed on, ended, closed and given again in any way: on each day at most one hub holds them, and exactly one while the last word was that one does. */
    @Test void on_every_day_one_hub_holds_a_child_who_is_held() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var facts = new ArrayList<Fact<?>>();
            var closings = new ArrayList<StatusPeriod>();
            var last = new String[60];
            String holds = null;
            for (int day = 0; day < 60; day++) {
                switch (random.nextInt(6)) {
                    case 0, 1 -> facts.add(made(holds = "hub-" + random.nextInt(3), random.nextBoolean() ? "w" + random.nextInt(3) : null, JAN.plusDays(day)));
                    case 2 -> { if (holds != null) facts.add(key("w" + random.nextInt(3), JAN.plusDays(day))); }
                    case 3 -> { if (random.nextInt(4) == 0) { facts.add(fact(HubFacts.ALLOCATION_ENDED, JAN.plusDays(day), 12, new AllocationEnded("moved-away"))); holds = null; } }
                    case 4 -> { if (random.nextInt(4) == 0) { closings.add(new StatusPeriod("closed", JAN.plusDays(day), null, null, FactId.fresh(), null)); holds = null; } }
                    default -> { }
                }
                last[day] = holds;
            }
            java.util.Collections.shuffle(facts, random);
            var rows = Allocation.SPELLS.rows().apply(FOLD.of(CHILD, facts), new Timeline(closings, List.of(), List.of()));
            for (int day = 0; day < 60; day++) {
                var on = JAN.plusDays(day);
                var hubs = rows.stream().filter(row -> row[2].equals("hub") && !((LocalDate) row[4]).isAfter(on) && (row[5] == null || ((LocalDate) row[5]).isAfter(on))).map(row -> (String) row[3]).toList();
                assertThat(hubs).as("seed %d day %d", seed, day).isEqualTo(last[day] == null ? List.of() : List.of(last[day]));
            }
        }
    }

    private static List<String> handOffs(List<Fact<?>> facts) {
        return HandOffs.PROJECTION.rows().apply(FOLD.of(CHILD, facts), Timeline.EMPTY).stream().map(row -> row[2] + " " + row[3] + ">" + row[4] + " " + row[5] + ">" + row[6]).toList();
    }

    private static List<String> spells(List<Fact<?>> facts, String kind) {
        return spells(facts, kind, Timeline.EMPTY);
    }

    private static List<String> spells(List<Fact<?>> facts, String kind, Timeline timeline) {
        return Allocation.SPELLS.rows().apply(FOLD.of(CHILD, facts), timeline).stream().filter(row -> row[2].equals(kind)).map(row -> row[3] + " " + row[4] + " " + Objects.toString(row[5])).toList();
    }

    private static Fact<AllocationMade> made(String hub, String key, LocalDate day) {
        return made(hub, key, day, 12);
    }

    private static Fact<AllocationMade> made(String hub, String key, LocalDate day, int hour) {
        return fact(HubFacts.ALLOCATED, day, hour, new AllocationMade(hub, null, key, null));
    }

    private static Fact<KeyWorkerChanged> key(String worker, LocalDate day) {
        return fact(HubFacts.KEY_WORKER, day, 12, new KeyWorkerChanged(worker, "other"));
    }

    private static <B extends Record> Fact<B> fact(FactKind<B> kind, LocalDate day, int hour, B body) {
        var at = day.atTime(LocalTime.of(hour, 0)).atZone(Happened.LONDON).toInstant();
        return Fact.of(FactId.fresh(), kind, List.of(CHILD), Happened.at(at), Recorded.at(at), body);
    }
}
