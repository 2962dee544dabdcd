package kith.hub.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.hub.meeting.Agenda.Action;
import kith.hub.meeting.Agenda.Child;
import kith.hub.meeting.Agenda.Family;
import kith.hub.meeting.Agenda.Why;
import kith.hub.meeting.Agenda.Wish;
import kith.organisation.MeetingRules;
import org.junit.jupiter.api.Test;

/** The agenda by rule, worked out by hand, and that no child is missed. */
class AgendaTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final MeetingRules RULES = new MeetingRules("wednesday", 4, 2, 14, 31);

    @Test void families_come_in_the_order_of_why() {
        var children = List.of(calm("asked"), calm("before").reviewed(12), calm("longest").last(22), calm("late").overdue(2), calm("changed").became("Child protection plan"), calm("new").last(-1), calm("acts"));
        var actions = List.of(new Action(id("a1"), id("acts"), WEDNESDAY.minusDays(3), 2, 2), new Action(id("a2"), id("acts"), WEDNESDAY.plusDays(20), 0, 0));
        var agenda = Agenda.of(children.stream().map(Made::child).toList(), actions, List.of(new Wish(id("w"), Set.of(id("asked")), "Grandmother moved in", "Wanda Worker", id("wanda"))), new MeetingRules("wednesday", 4, 7, 14, 31), WEDNESDAY, WEDNESDAY.plusDays(7));

        assertThat(agenda.families().stream().map(each -> each.children().getFirst().name())).containsExactly("acts", "new", "changed", "late", "longest", "before", "asked");
        assertThat(agenda.families().stream().map(each -> each.why().values().iterator().next())).containsExactly("1 action due, 1 overdue, 1 again and again", "New to the hub, not discussed yet",
            "Changed since last discussed: Child protection plan", "2 timescales overdue", "Not discussed since 3 Nov", "Review on 7 Dec", "Asked for by Wanda Worker");
        assertThat(agenda.others()).isEmpty();
    }

    /** Nobody was ever discussed: what happened lately leads, and those who have long been held follow, the longest first; none of them is left out. */
    @Test void a_hub_that_meets_for_the_first_time_begins_with_what_is_new_and_late() {
        var children = List.of(child("held for a year", 365, 0), child("held for two", 730, 0), child("late", 400, 2), child("new", 5, 0));
        var agenda = Agenda.of(children, List.of(), List.of(), RULES, WEDNESDAY, WEDNESDAY.plusDays(7));

        assertThat(agenda.families().stream().map(each -> each.children().getFirst().name())).containsExactly("new", "late", "held for two", "held for a year");
        assertThat(agenda.families().stream().map(each -> each.why().values().iterator().next())).containsExactly("New to the hub, not discussed yet", "2 timescales overdue", "Not discussed yet", "Not discussed yet");
    }

    private static Child child(String name, int held, int late) { return new Child(id(name), id(name), name, WEDNESDAY.minusDays(held), null, List.of(), late, 0, null, null); }

    @Test void one_family_has_several_reasons_and_stands_once() {
        var sister = new Child(id("sister"), id("family"), "Sister", WEDNESDAY.minusYears(1), WEDNESDAY.minusDays(7), List.of(), 0, 1, null, null);
        var brother = new Child(id("brother"), id("family"), "Brother", WEDNESDAY.minusDays(3), null, List.of(), 0, 0, null, null);
        var agenda = Agenda.of(List.of(sister, brother), List.of(new Action(id("a"), sister.person(), WEDNESDAY, 0, 0), new Action(id("a"), brother.person(), WEDNESDAY, 0, 0)), List.of(), RULES, WEDNESDAY, WEDNESDAY.plusDays(7));

        assertThat(agenda.families()).hasSize(1);
        assertThat(agenda.families().getFirst().why()).isEqualTo(Map.of(Why.ACTIONS, "1 action due", Why.NEW, "Brother: new to the hub, not discussed yet", Why.OVERDUE, "1 record owed late"));
    }

    /** Agreed in December for February, and spoken of in every meeting since: nobody is slow. What is due on Friday is late next Wednesday if nobody asks now. */
    @Test void what_is_due_before_the_next_meeting_leads_and_what_is_due_in_months_does_not_drift() {
        var children = List.of(calm("acts").child(), calm("waits").child());
        var agenda = Agenda.of(children, List.of(new Action(id("a1"), id("acts"), WEDNESDAY.plusDays(2), 0, 0), new Action(id("a2"), id("acts"), WEDNESDAY, 0, 1), new Action(id("a3"), id("waits"), WEDNESDAY.plusWeeks(9), 0, 1)), List.of(), RULES, WEDNESDAY, WEDNESDAY.plusDays(7));

        assertThat(agenda.families().getFirst().why()).isEqualTo(Map.of(Why.ACTIONS, "1 action due, 1 by the next meeting"));
        assertThat(agenda.families().get(1).why()).doesNotContainKey(Why.ACTIONS);
        var ahead = Agenda.of(children, List.of(new Action(id("a1"), id("acts"), WEDNESDAY.plusDays(2), 0, 2)), List.of(), RULES, WEDNESDAY, WEDNESDAY.plusDays(7));
        assertThat(ahead.families().getFirst().why()).isEqualTo(Map.of(Why.ACTIONS, "1 action due by the next meeting, 1 again and again"));
    }

    @Test void whom_nothing_brings_fills_the_agenda_and_the_rest_is_named() {
        var children = List.of(calm("a").last(7), calm("b").last(14), calm("c").last(1)).stream().map(Made::child).toList();
        var agenda = Agenda.of(children, List.of(), List.of(), RULES, WEDNESDAY, WEDNESDAY.plusDays(7));

        assertThat(agenda.families().stream().map(each -> each.children().getFirst().name())).containsExactly("b", "a");
        assertThat(agenda.others().stream().map(each -> each.children().getFirst().name())).containsExactly("c");
    }

    @Test void a_family_discussed_in_the_run_up_to_a_conference_is_not_on_again_for_it() {
        var agenda = Agenda.of(List.of(calm("a").last(1).reviewed(10).child()), List.of(), List.of(), new MeetingRules("wednesday", 4, 1, 14, 31), WEDNESDAY, WEDNESDAY.plusDays(7));

        assertThat(agenda.families().getFirst().why()).doesNotContainKey(Why.BEFORE);
    }

    @Test void the_coordinator_arranges_and_puts_off_but_never_whoever_cannot_wait() {
        var agenda = Agenda.of(List.of(calm("a").last(24).child(), calm("b").last(5).child()), List.of(), List.of(), RULES, WEDNESDAY, WEDNESDAY.plusDays(7));
        var arranged = agenda.arranged(List.of(id("b"), id("a")), Set.of(id("a")));

        assertThat(arranged.families().stream().map(Family::family)).containsExactly(id("b"), id("a"));
        assertThat(agenda.arranged(List.of(), Set.of(id("b"))).others().stream().map(Family::family)).containsExactly(id("b"));
    }

    /** Two hours hold two families here: whoever cannot wait is among the first whatever their place, and the order is kept. */
    @Test void a_meeting_begins_with_what_matters_and_whoever_cannot_wait_and_the_others_come_as_time_allows() {
        var children = List.of(calm("changed").became("Child protection plan"), calm("late").overdue(1), calm("late too").overdue(1).last(8), calm("cannot wait").last(24), calm("before").reviewed(12)).stream().map(Made::child).toList();
        var agenda = Agenda.of(children, List.of(), List.of(), RULES, WEDNESDAY, WEDNESDAY.plusDays(7));

        assertThat(agenda.families().stream().map(each -> each.children().getFirst().name())).containsExactly("changed", "late too", "cannot wait", "late", "before");
        assertThat(agenda.families().stream().filter(each -> agenda.asTimeAllows(each.family())).map(each -> each.children().getFirst().name())).containsExactly("late", "before");

        var order = agenda.families().stream().map(Family::family).toList();
        var earlier = List.of(order.get(0), order.get(1), order.get(3), order.get(2), order.get(4));
        var arranged = agenda.arranged(earlier, Set.of());
        assertThat(arranged.families().stream().map(each -> each.children().getFirst().name())).containsExactly("changed", "late too", "cannot wait", "late", "before");
        assertThat(agenda.arranged(order, Set.of(id("changed"))).families().stream().filter(each -> agenda.arranged(order, Set.of(id("changed"))).asTimeAllows(each.family())).map(each -> each.children().getFirst().name())).containsExactly("late", "before");
    }

    /** Two years of weekly meetings in which only what cannot wait is discussed: nobody waits longer than the limit, whoever comes and goes; and the order of the rows says nothing. */
    @Test void no_child_is_missed_and_the_order_is_stable() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var since = new HashMap<UUID, LocalDate>();
            var last = new HashMap<UUID, LocalDate>();
            var day = WEDNESDAY;
            for (int week = 0; week < 52; week++, day = day.plusWeeks(1)) {
                for (int i = random.nextInt(4); i > 0; i--) since.put(new UUID(random.nextLong(), random.nextInt(20)), day.minusDays(random.nextInt(7)));
                if (random.nextInt(3) == 0 && !since.isEmpty()) since.remove(since.keySet().iterator().next());
                var children = new ArrayList<Child>();
                for (var each : since.keySet()) {
                    children.add(new Child(each, new UUID(0, each.getLeastSignificantBits()), "C", since.get(each), last.get(each), List.of(), random.nextInt(9) == 0 ? 1 : 0, 0, null, null));
                    var waited = (last.containsKey(each) ? last.get(each) : since.get(each)).plusWeeks(RULES.discussedWithin());
                    assertThat(day).as("week " + week).isBeforeOrEqualTo(waited);
                }
                var agenda = Agenda.of(children, List.of(), List.of(), RULES, day, day.plusDays(7));
                Collections.shuffle(children, random);
                assertThat(Agenda.of(children, List.of(), List.of(), RULES, day, day.plusDays(7))).isEqualTo(agenda);
                assertThat(agenda.families().size() + agenda.others().size()).isEqualTo((int) children.stream().map(Child::family).distinct().count());
                // whatever else is put off: only families that cannot wait are discussed, and here and there another
                var putOff = agenda.families().stream().filter(each -> random.nextInt(8) != 0).map(Family::family).collect(Collectors.toSet());
                for (var family : agenda.arranged(List.of(), putOff).families()) for (var person : family.people()) last.put(person, day);
            }
        }
    }

    private record Made(Child child) {

        /** Days ago; before the first time when negative. */
        Made last(int days) {
            return new Made(new Child(child.person(), child.family(), child.name(), days < 0 ? WEDNESDAY.minusDays(2) : child.since(), days < 0 ? null : WEDNESDAY.minusDays(days), child.changed(), child.late(), child.owed(), child.before(), child.beforeWhat()));
        }

        Made reviewed(int days) {
            return new Made(new Child(child.person(), child.family(), child.name(), child.since(), child.lastOn(), child.changed(), child.late(), child.owed(), WEDNESDAY.plusDays(days), "Review"));
        }

        Made overdue(int clocks) {
            return new Made(new Child(child.person(), child.family(), child.name(), child.since(), child.lastOn(), child.changed(), clocks, child.owed(), child.before(), child.beforeWhat()));
        }

        Made became(String status) {
            return new Made(new Child(child.person(), child.family(), child.name(), child.since(), child.lastOn(), List.of(status), child.late(), child.owed(), child.before(), child.beforeWhat()));
        }
    }

    private static Made calm(String name) {
        return new Made(new Child(id(name), id(name), name, WEDNESDAY.minusYears(1), WEDNESDAY.minusDays(7), List.of(), 0, 0, null, null));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
