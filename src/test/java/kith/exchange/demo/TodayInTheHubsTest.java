package kith.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kith.hub.Allocation;
import kith.pathway.Engine.Follows;
import kith.pathway.Timeline.Clock;
import kith.pathway.Timeline.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hubs hold today, as the real fold and the real rules see it. */
class TodayInTheHubsTest {

    private static final LocalDate TODAY = AuthorityOfTheTests.TODAY;
    private static final List<Follows> OPEN = AuthorityOfTheTests.ofSeed(DemoAuthority.SEED).families(DemoAuthority.CHILDREN)
        .flatMap(family -> AuthorityOfTheTests.children(family).stream()).filter(TodayInTheHubsTest::open).toList();

    @Test void about_nine_hundred_children_are_open() {
        assertThat(OPEN.size()).isBetween(850, 1050);
    }

    @Test void every_open_child_has_a_hub_and_every_hub_its_forty_to_seventy() {
        var held = OPEN.stream().collect(Collectors.groupingBy(child -> child.state().part(Allocation.class).map(Allocation::hub).orElse("nobody"), Collectors.counting()));

        assertThat(held).hasSize(16).containsKey("leaving-care").doesNotContainKey("nobody");
        assertThat(held.values()).allMatch(children -> children >= 30 && children <= 80);
    }

    @ParameterizedTest @ValueSource(strings = {"2026-11-23", "2026-11-25", "2027-01-02"})
    void on_any_day_of_the_week_every_open_child_has_a_hub(LocalDate day) {
        var children = AuthorityOfTheTests.on(day).families(1300).flatMap(family -> AuthorityOfTheTests.children(family).stream()).filter(child -> open(child, day)).toList();

        assertThat(children).isNotEmpty().allMatch(child -> child.state().part(Allocation.class).isPresent());
    }

    @Test void statuses_stand_in_a_realistic_mix() {
        var leading = new HashMap<String, Integer>();
        for (var child : OPEN) leading.merge(status(child), 1, Integer::sum);

        assertThat(leading.get("child-protection")).isBetween(150, 250);
        assertThat(leading.get("looked-after")).isBetween(140, 230);
        assertThat(leading.get("section-47")).isBetween(50, 110);
        assertThat(leading.get("child-in-need")).isBetween(280, 430);
        assertThat(leading.get("contact") + leading.get("mash-enquiry")).isBetween(40, 110);
        assertThat(leading.get("care-leaver")).isBetween(25, 60);
    }

    @Test void every_hub_that_protects_or_looks_after_has_children_before_or_in_court() {
        var hubs = OPEN.stream().filter(child -> child.timeline().statuses(TODAY, AuthorityOfTheTests.ENGINE.pathways()).stream().anyMatch(each -> List.of("pre-proceedings", "care-proceedings").contains(each.code())))
            .collect(Collectors.groupingBy(child -> child.state().part(Allocation.class).map(Allocation::hub).orElse("nobody"), Collectors.counting()));

        assertThat(hubs).containsKeys("hub-10", "hub-11", "hub-12", "hub-13", "hub-14", "hub-15");
        assertThat(hubs.values().stream().mapToLong(each -> each).sum()).isBetween(30L, 160L);
    }

    @Test void some_clocks_are_overdue_and_some_fall_due_this_week() {
        var running = OPEN.stream().flatMap(child -> child.timeline().clocks(TODAY).stream())
            .filter(clock -> clock.on(TODAY) == State.RUNNING || clock.on(TODAY) == State.OVERDUE).filter(clock -> clock.due().isBefore(TODAY.plusDays(730))).toList();

        assertThat(share(running, clock -> clock.on(TODAY) == State.OVERDUE)).isBetween(0.05, 0.14);
        assertThat(share(running, clock -> clock.on(TODAY) == State.RUNNING && !clock.due().isAfter(TODAY.plusDays(7)))).isBetween(0.08, 0.17);
    }

    @Test void a_few_records_are_owed_in_the_hubs() {
        assertThat(OPEN.stream().mapToInt(child -> child.timeline().owed(TODAY).size()).sum()).isBetween(25, 180);
    }

    private static double share(List<Clock> all, Predicate<Clock> which) {
        return all.stream().filter(which).count() / (double) all.size();
    }

    private static boolean open(Follows child) {
        return open(child, TODAY);
    }

    private static boolean open(Follows child, LocalDate day) {
        var status = status(child, day);
        return !status.equals("none") && !status.equals("closed");
    }

    private static String status(Follows child) {
        return status(child, TODAY);
    }

    private static String status(Follows child, LocalDate day) {
        var statuses = child.timeline().statuses(day, AuthorityOfTheTests.ENGINE.pathways());
        return statuses.isEmpty() ? "none" : statuses.getFirst().code();
    }
}
