package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that stands in the files several times, for a first and for later intervals, is called on every page what it is now. */
class WhichEntryTest {

    private static final Pathways WALES = PathwayFiles.ofCountry("wales", Story.KINDS);

    /** What is due on the day it begins can be warned of no earlier. */
    @Test void every_time_limit_warns_before_its_day() {
        for (var pathways : List.of(Story.ENGLAND, WALES))
            assertThat(pathways.files().stream().flatMap(file -> file.clocks().stream()).filter(each -> !each.waits() && each.warn() == null && !(each.within() != null && each.within().count() == 0)).map(ClockRule::title))
                .as(pathways.country()).isEmpty();
    }

    @Test void a_clock_knows_by_which_entry_it_runs() {
        assertThat(titles("H3", "a: 2026-01-05 care-review.held", "b: 2026-04-01 care-review.held")).containsExactly("First review of the Part 6 plan", "Second review of the Part 6 plan", "Next review of the Part 6 plan");
        assertThat(titles("H4", "c: 2026-01-06 visit.made purpose=looked-after outcome=done seen=true")).containsExactly("First visit in the placement", "Visit in the placement");
        assertThat(titles("H8", "d: 2026-01-06 health-assessment.completed")).containsExactly("First health assessment", "Health assessment");
    }

    @Test void every_entry_of_every_rule_has_a_name_of_its_own_and_the_first_that_of_the_rule() {
        for (var pathways : List.of(Story.ENGLAND, WALES)) {
            assertThat(pathways.clocks().stream().map(pathways::entry)).doesNotHaveDuplicates();
            for (var clock : pathways.clocks()) assertThat(pathways.clock(pathways.entry(clock))).containsSame(clock);
            assertThat(pathways.clocks().stream().filter(each -> pathways.entry(each).equals(each.rule()))).hasSize((int) pathways.clocks().stream().map(ClockRule::rule).distinct().count());
        }
    }

    private static List<String> titles(String rule, String... lines) {
        var story = Story.of("born 2012-03-20\nc: 2026-01-01 care.started legalStatus=V2\np: 2026-01-01 placement.started type=U6\n" + String.join("\n", lines)).inModel("monmouthshire-2017");
        return story.timeline().clocks().stream().filter(each -> each.rule().equals(rule)).map(each -> WALES.clockTitle(each.entry())).toList();
    }
}
