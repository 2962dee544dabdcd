package kith.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.app.Tellings;
import kith.docs.Published;
import kith.pathway.PathwayFiles;
import kith.pathway.Pathways;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The scenario book: lives in a few lines, and what the law makes of them, worked out by hand (docs/scenarios.md says how to read
 * one). What a story expects was never taken from the rules it checks.
 */
class ScenarioBookTest {

    private static final Map<String, Scenario> STORIES = Book.stories();
    private static final Pathways ENGLAND = PathwayFiles.of("slough-2016", Tellings.kinds());
    private static final Pathways WALES = wales();
    private static final Set<String> HELD = new TreeSet<>();

    @TestFactory Stream<DynamicTest> stories() {
        var pending = Book.pending();
        return STORIES.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey() + ": " + each.getValue().title(), () -> {
            var pathways = Book.welsh(each.getKey()) ? WALES : ENGLAND;
            if (pathways == null) abort("NOT PROVED: no rules for Wales yet");
            tell(each.getKey(), each.getValue(), Comparing.of(each.getValue(), pathways), pending.contains(each.getKey()));
        }));
    }

    /** What both countries share is told once, and holds by the rules of Wales as well. */
    @TestFactory Stream<DynamicTest> the_same_law_in_wales() {
        var shared = Law.rows().stream().filter(row -> row.country().equals("EW")).map(Law::rule).collect(Collectors.toSet());
        return STORIES.entrySet().stream().filter(each -> !Book.welsh(each.getKey()) && !each.getValue().rules().isEmpty() && shared.containsAll(each.getValue().rules()))
            .map(each -> DynamicTest.dynamicTest(each.getKey() + ": " + each.getValue().title(), () -> tell(each.getKey(), each.getValue(), Comparing.of(each.getValue(), WALES), false)));
    }

    private static void tell(String path, Scenario story, List<String> differences, boolean pending) {
        if (pending && differences.isEmpty()) {
            HELD.add(path);
            if (!Boolean.getBoolean("kith.write")) fail("%s holds now: take it out of pending.txt (-Dkith.write=true does)", path);
            return;
        }
        if (pending) abort("NOT PROVED YET: " + String.join("\n", differences));
        if (!differences.isEmpty()) fail("%s\n  \"%s\" (%s)\n  %s", path, story.title(), story.law(), String.join("\n  ", differences));
    }

    @Test void the_sums_of_every_story_come_out() {
        assertThat(STORIES).allSatisfy((path, story) -> assertThat(story.arithmetic()).allMatch(Sum::right));
    }

    @Test void every_due_day_is_explained_by_a_sum_or_a_fact() {
        assertThat(STORIES).allSatisfy((path, story) -> assertThat(story.unexplained()).isEmpty());
    }

    @Test void every_story_says_its_law_and_every_day_its_reason() {
        assertThat(STORIES).allSatisfy((path, story) -> {
            assertThat(story.title()).isNotBlank();
            assertThat(story.law()).isNotBlank();
            assertThat(story.then()).isNotEmpty().allSatisfy(check -> assertThat(check.because()).isNotBlank());
        });
    }

    @Test void every_rule_of_settled_law_has_a_story_or_a_reason() {
        var later = Law.later();

        assertThat(Law.rows()).allSatisfy(row -> assertThat(row.told(STORIES).isEmpty()).as(row.toString()).isEqualTo(later.containsKey(row.rule())));
    }

    @Test void the_page_of_the_book_is_made_from_it() {
        Published.is("docs/scenarios.md", ScenariosPage.of(STORIES));
    }

    @Test void what_is_pending_is_a_story() {
        assertThat(STORIES.keySet()).containsAll(Book.pending());
    }

    @Test void the_stories_of_wales_that_nobody_can_prove_yet_are_said_aloud() {
        if (WALES == null) STORIES.keySet().stream().filter(Book::welsh).forEach(path -> System.err.println("NOT PROVED, no rules for Wales yet: " + path));
    }

    @AfterAll static void what_holds_is_pending_no_more() {
        if (Boolean.getBoolean("kith.write")) Book.holds(HELD);
    }

    /** Rules that both countries share do not make Wales: its own come in a folder of its own. */
    private static Pathways wales() {
        return Files.isDirectory(Path.of("models/pathways/wales")) ? PathwayFiles.ofCountry("wales", Tellings.kinds()) : null;
    }
}
