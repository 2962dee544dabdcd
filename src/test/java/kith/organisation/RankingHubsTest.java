package kith.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kith.organisation.Ranking.Choice;
import kith.organisation.Ranking.Share;
import kith.organisation.Ranking.Standing;
import org.junit.jupiter.api.Test;

/** Each reason by itself, worked out by hand: two child protection hubs, one for looked after children, one for prevention. */
class RankingHubsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Span SPAN = new Span(40, 70);
    private static final Standing TEN = Standing.of("hub-10", "Hub 10", "child-protection", 50, SPAN);
    private static final Standing ELEVEN = Standing.of("hub-11", "Hub 11", "child-protection", 50, SPAN);
    private static final Standing FIVE = Standing.of("hub-5", "Hub 5", "prevention-and-intervention", 50, SPAN);
    private static final Standing FOURTEEN = Standing.of("hub-14", "Hub 14", "children-looked-after", 50, SPAN);
    private static final Situation PLAN = Situation.of(7, "child-protection");

    private final Ranking ranking = new Ranking(new Allocator(OperatingModels.shipped("slough-2016")), TODAY);

    @Test void function_the_hub_that_does_the_work_comes_first_and_the_lower_number_breaks_a_tie() {
        var ranked = rank(PLAN, FIVE, ELEVEN, FOURTEEN, TEN);

        assertThat(ranked).extracting(Choice::hub).containsExactly("hub-10", "hub-11", "hub-5", "hub-14");
        assertThat(ranked.getFirst().reasons()).containsExactly("Does this work: child protection plan", "Room: 50 of 70 children");
        assertThat(ranked.getLast().against()).containsExactly("Does other work");
    }

    @Test void siblings_a_family_stays_together_even_where_the_work_is_another() {
        var ranked = rank(PLAN, TEN, with(FIVE, "siblings"));

        assertThat(ranked.getFirst().hub()).isEqualTo("hub-5");
        assertThat(ranked.getFirst().reasons()).contains("Holds Ben and Cleo");
    }

    @Test void siblings_a_child_in_care_goes_alone_and_the_hub_of_the_family_is_only_named() {
        var ranked = rank(Situation.of(7, "looked-after"), FOURTEEN, with(FIVE, "siblings"));

        assertThat(ranked.getFirst().hub()).isEqualTo("hub-14");
        assertThat(ranked.getLast().reasons()).contains("Holds Ben and Cleo");
    }

    @Test void fewest_moves_the_hub_that_holds_the_child_is_left_only_for_good_reason() {
        assertThat(rank(PLAN, TEN, with(FIVE, "holds")).getFirst()).satisfies(first -> {
            assertThat(first.hub()).isEqualTo("hub-5");
            assertThat(first.reasons()).contains("No move: holds the child now");
        });
        assertThat(rank(PLAN, TEN, with(ELEVEN, "held")).getFirst().reasons()).contains("Held the child before");
    }

    @Test void worker_knowledge_outweighs_a_little_more_room() {
        var emptier = Standing.of("hub-10", "Hub 10", "child-protection", 20, SPAN);

        var ranked = rank(PLAN, emptier, with(ELEVEN, "knows"));

        assertThat(ranked.getFirst().hub()).isEqualTo("hub-11");
        assertThat(ranked.getFirst().reasons()).contains("Ada Obi knows the family");
    }

    @Test void area_decides_between_two_alike() {
        assertThat(rank(PLAN, TEN, with(ELEVEN, "area")).getFirst().reasons()).contains("Works in Marlow Heath");
    }

    @Test void capacity_room_is_preferred_and_a_full_hub_comes_after_all_that_do_the_work() {
        var roomy = Standing.of("hub-12", "Hub 12", "child-protection", 35, SPAN);
        var nearly = Standing.of("hub-13", "Hub 13", "child-protection", 68, SPAN);
        var full = Standing.of("hub-9", "Hub 9", "child-protection", 70, SPAN);

        var ranked = rank(PLAN, full, nearly, TEN, roomy);

        assertThat(ranked).extracting(Choice::hub).containsExactly("hub-12", "hub-10", "hub-13", "hub-9");
        assertThat(ranked.get(2).against()).containsExactly("Nearly full: 68 of 70 children");
        assertThat(ranked.get(3).warnings()).containsExactly("Full: 70 of 70 children");
    }

    @Test void a_hub_that_closes_next_week_is_offered_last_with_its_successor() {
        var ranked = rank(PLAN, with(TEN, "closes"), FIVE);

        assertThat(ranked).extracting(Choice::hub).containsExactly("hub-5", "hub-10");
        assertThat(ranked.getLast().warnings()).containsExactly("Closes on 3 Dec; then Hub 16");
    }

    @Test void the_successor_is_a_new_hub_of_the_same_work_then_the_buddy_then_any_that_stays() {
        var sixteen = Standing.of("hub-16", "Hub 16", "child-protection", 0, SPAN);

        assertThat(Ranking.successor("hub-10", "child-protection", List.of("hub-5"), Stream.of(sixteen), List.of(FIVE, ELEVEN))).contains("Hub 16");
        assertThat(Ranking.successor("hub-10", "child-protection", List.of("hub-5"), Stream.of(), List.of(FIVE, ELEVEN))).contains("Hub 5");
        assertThat(Ranking.successor("hub-10", "child-protection", List.of(), Stream.of(), List.of(FIVE, ELEVEN))).contains("Hub 11");
        assertThat(Ranking.successor("hub-10", "child-protection", List.of(), Stream.of(), List.of(FIVE))).isEmpty();
    }

    @Test void a_hub_without_anybody_in_post_says_so() {
        assertThat(rank(PLAN, with(TEN, "nobody"), ELEVEN).getLast().warnings()).containsExactly("Nobody in post who can be a key worker");
    }

    @Test void brothers_and_sisters_are_led_by_one_rule_and_the_order_of_hubs_does_not_matter() {
        var family = List.of(PLAN, Situation.of(3, "child-in-need"));
        var hubs = new ArrayList<>(List.of(FIVE, TEN, ELEVEN, FOURTEEN));
        var ranked = ranking.of(family.getLast(), family, hubs);
        Collections.reverse(hubs);

        assertThat(ranked.getFirst().hub()).isEqualTo("hub-10");
        assertThat(ranking.of(family.getLast(), family, hubs)).isEqualTo(ranked);
    }

    @Test void the_first_of_the_ranking_is_what_an_import_would_have_proposed() {
        for (var child : List.of(PLAN, Situation.of(7, "looked-after"), Situation.of(4, "child-in-need")))
            assertThat(rank(child, TEN, ELEVEN, FIVE, FOURTEEN).getFirst().hub()).isEqualTo(new Allocator(OperatingModels.shipped("slough-2016"))
                .propose(child, java.util.Map.of("hub-10", 50, "hub-11", 50, "hub-12", 60, "hub-13", 60, "hub-5", 50, "hub-6", 60, "hub-7", 60, "hub-8", 60, "hub-14", 50, "hub-15", 60)).hub());
    }

    private List<Choice> rank(Situation child, Standing... hubs) { return ranking.of(child, List.of(child), List.of(hubs)); }

    @Test void skills_the_family_s_language_decides_between_two_alike() {
        assertThat(rank(PLAN, TEN, with(ELEVEN, "speaks")).getFirst().speaksFor()).contains(new Share("Ada Obi speaks Polish", 15));
    }

    @Test void load_what_a_hub_can_carry_counts_before_its_number_of_children() {
        var light = carrying(TEN, 40);
        var heavy = carrying(ELEVEN, 97);
        var over = carrying(Standing.of("hub-12", "Hub 12", "child-protection", 30, SPAN), 112);

        var ranked = rank(PLAN, over, heavy, light);

        assertThat(ranked).extracting(Choice::hub).containsExactly("hub-10", "hub-11", "hub-12");
        assertThat(ranked.getFirst().reasons()).contains("Room: 50 of 70 children, 40% of what it can carry");
        assertThat(ranked.get(1).against()).containsExactly("Nearly full: 50 of 70 children, 97% of what it can carry");
        assertThat(ranked.getLast().warnings()).containsExactly("Full: 30 of 70 children, 112% of what it can carry");
    }

    @Test void each_reason_says_what_it_counts_and_together_they_are_the_points() {
        var first = rank(PLAN, carrying(TEN, 50), with(FIVE, "siblings")).getLast();

        assertThat(first.hub()).isEqualTo("hub-10");
        assertThat(first.speaksFor()).containsExactly(new Share("Does this work: child protection plan", 40), new Share("Room: 50 of 70 children, 50% of what it can carry", 6));
        assertThat(first.points()).isEqualTo(46);
    }

    /** A thousand days at the desk: brothers and sisters are never apart, and no hub is over what it can carry, without the page saying so; and the points are always the sum of what is said. */
    @Test void nothing_that_matters_goes_unsaid() {
        var chance = new Random(5);
        for (int day = 0; day < 1000; day++) {
            var hubs = new ArrayList<Standing>();
            for (var hub : List.of(TEN, ELEVEN, FIVE, FOURTEEN)) {
                var what = List.of("", "holds", "held", "siblings", "knows", "closes", "nobody").get(chance.nextInt(7));
                hubs.add(carrying(with(hub, what), chance.nextInt(130)));
            }
            var elsewhere = hubs.stream().filter(hub -> !hub.siblings().isEmpty()).toList();
            for (var choice : ranking.of(chance.nextBoolean() ? PLAN : Situation.of(7, "looked-after"), List.of(), hubs)) {
                var hub = hubs.stream().filter(each -> each.code().equals(choice.hub())).findFirst().orElseThrow();
                if (hub.siblings().isEmpty() && !elsewhere.isEmpty()) assertThat(choice.against()).anySatisfy(words -> assertThat(words).startsWith("Apart from Ben and Cleo in"));
                if (hub.load().orElseThrow() >= 100) assertThat(choice.warnings()).anySatisfy(words -> assertThat(words).startsWith("Full: "));
                assertThat(Stream.of(choice.speaksFor(), choice.speaksAgainst(), choice.warns()).flatMap(List::stream).mapToInt(Share::points).sum()).isEqualTo(choice.points());
            }
        }
    }

    private static Standing carrying(Standing hub, int percent) {
        return new Standing(hub.code(), hub.title(), hub.function(), hub.children(), hub.room(), hub.holds(), hub.held(), hub.siblings(), hub.knows(), hub.area(), hub.closes(), hub.successor(), hub.nobody(), hub.able(), Optional.of(percent));
    }

    private static Standing with(Standing hub, String what) {
        return new Standing(hub.code(), hub.title(), hub.function(), hub.children(), hub.room(), what.equals("holds"), what.equals("held"), what.equals("siblings") ? List.of("Ben", "Cleo") : List.of(),
            what.equals("knows") ? List.of("Ada Obi") : List.of(), what.equals("area") ? Optional.of("Marlow Heath") : Optional.empty(),
            what.equals("closes") ? Optional.of(TODAY.plusWeeks(1)) : Optional.empty(), what.equals("closes") ? Optional.of("Hub 16") : Optional.empty(), what.equals("nobody"), what.equals("speaks") ? List.of("Ada Obi speaks Polish") : List.of(), Optional.empty());
    }
}
