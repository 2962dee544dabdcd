package kith.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.app.Tellings;
import kith.harm.Flags;
import kith.harm.HarmFacts;
import kith.harm.LinkFacts;
import kith.harm.LinkFacts.LinkRecorded;
import kith.help.EarlyHelpFacts;
import kith.help.EarlyHelpFacts.EarlyHelpPlanReviewed;
import kith.help.EarlyHelpFacts.EarlyHelpRequested;
import kith.help.PlanFacts;
import kith.help.PlanFacts.PlanActionAgreed;
import kith.help.plan.Part;
import kith.hub.Allocation;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.OperatingModels;
import kith.pathway.Engine;
import kith.pathway.Engine.Follows;
import kith.pathway.PathwayFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Early help that was asked for, harm that is flagged and plans in words, in the authority of each model. */
class HelpHarmAndPlansTest {

    private static final LocalDate TODAY = AuthorityOfTheTests.TODAY;
    private static final List<DemoFamily> MORNING = AuthorityOfTheTests.ofSeed(DemoAuthority.SEED).morning().toList();
    private static final List<DemoFamily> FAMILIES = AuthorityOfTheTests.families(900);
    private static final Map<String, Engine> ENGINES = new HashMap<>();

    @ParameterizedTest @ValueSource(strings = {"slough-2016", "slough-2021", "cambridgeshire-2011", "families-first-2026", "monmouthshire-2017"})
    void in_every_model_families_wait_for_early_help_are_helped_step_up_and_down_and_leave(String model) {
        var families = morning(model, TODAY);
        var asked = families.stream().filter(family -> of(List.of(family), EarlyHelpFacts.REQUESTED.name()).anyMatch(fact -> !((EarlyHelpRequested) fact.body()).from().equals("front-door"))).toList();
        var waiting = asked.stream().filter(family -> !has(family, EarlyHelpFacts.STARTED.name())).toList();

        assertThat(asked.size()).isGreaterThanOrEqualTo(12);
        assertThat(waiting.size()).isBetween(4, 5);
        assertThat(of(asked, EarlyHelpFacts.REQUESTED.name()).map(fact -> ((EarlyHelpRequested) fact.body()).from())).contains("school", "health", "family", "step-down");
        assertThat(of(asked, EarlyHelpFacts.REVIEWED.name()).map(fact -> ((EarlyHelpPlanReviewed) fact.body()).outcome())).contains("goes-on", "step-up", "ready-to-end");
        assertThat(of(asked, EarlyHelpFacts.ENDED.name()).count()).isPositive();

        var now = asked.stream().flatMap(family -> children(model, family).stream()).filter(child -> child.state().history().stream().anyMatch(fact -> fact.is(EarlyHelpFacts.REQUESTED))).toList();
        assertThat(now.stream().filter(child -> status(model, child).equals("early-help")).count()).isGreaterThanOrEqualTo(12);
        assertThat(now.stream().filter(child -> status(model, child).equals("child-in-need")).count()).as("a social worker took over").isPositive();
        assertThat(now.stream().filter(child -> !status(model, child).equals("closed"))).allMatch(child -> child.state().part(Allocation.class).isPresent());
    }

    @ParameterizedTest @ValueSource(strings = {"slough-2016", "slough-2021", "cambridgeshire-2011", "families-first-2026", "monmouthshire-2017"})
    void in_every_model_young_people_of_several_families_are_linked(String model) {
        var linked = morning(model, TODAY).getLast();
        var links = of(List.of(linked), LinkFacts.RECORDED.name()).toList();
        var holding = children(model, linked).stream().collect(Collectors.toMap(child -> child.state().person(), child -> child.state().part(Allocation.class).map(Allocation::hub).orElse("nobody")));

        assertThat(links).hasSize(6);
        assertThat(links).allMatch(fact -> fact.about().stream().map(holding::get).distinct().count() > 1 == Boolean.TRUE.equals(((LinkRecorded) fact.body()).awaits()));
        assertThat(links).anyMatch(fact -> Boolean.TRUE.equals(((LinkRecorded) fact.body()).awaits())).anyMatch(fact -> fact.about().size() == 1);
        assertThat(of(List.of(linked), LinkFacts.ENDED.name())).hasSize(1);
        assertThat(of(List.of(linked), HarmFacts.RAISED.name()).flatMap(fact -> fact.about().stream()).distinct().count()).isGreaterThanOrEqualTo(5);
    }

    @Test void links_join_children_of_one_hub_and_of_several() {
        var linked = MORNING.getLast();
        var hubs = children("slough-2016", linked).stream().collect(Collectors.toMap(child -> child.state().person(), child -> child.state().part(Allocation.class).map(Allocation::hub).orElse("nobody")));

        assertThat(of(List.of(linked), LinkFacts.RECORDED.name()).map(fact -> fact.about().stream().map(hubs::get).collect(Collectors.toSet()))).contains(Set.of("hub-10"), Set.of("hub-10", "hub-14"));
    }

    @Test void flags_stand_at_every_level_most_with_a_plan_and_some_are_over() {
        var flags = FAMILIES.stream().flatMap(family -> AuthorityOfTheTests.children(family).stream()).flatMap(child -> child.state().part(Flags.class).stream()).flatMap(part -> part.flags().stream()).toList();
        var stand = flags.stream().filter(flag -> flag.until() == null).toList();

        assertThat(stand.size()).isBetween(25, 120);
        assertThat(stand).extracting(Flags.Flag::level).contains("emerging", "moderate", "significant");
        assertThat(stand).extracting(Flags.Flag::kind).contains("domestic-abuse", "neglect", "criminal-exploitation");
        assertThat(stand.stream().filter(flag -> flag.planned() != null).count()).isBetween(stand.size() * 6L / 10, (long) stand.size());
        assertThat(stand.stream().filter(flag -> flag.reviewed() != null).count()).isPositive();
        assertThat(flags.stream().filter(flag -> flag.until() != null).count()).isPositive();
    }

    @Test void about_a_third_of_the_families_with_a_plan_have_it_in_words_and_many_a_second_version() {
        for (var kind : List.of(PlanFacts.NEED.name(), PlanFacts.PROTECTION.name())) {
            var written = FAMILIES.stream().filter(family -> has(family, kind)).toList();
            assertThat(written.size()).as(kind).isBetween(4, 30);
            assertThat(written.stream().filter(family -> of(List.of(family), kind).count() > 1)).as(kind).isNotEmpty();
        }
        assertThat(of(MORNING, PlanFacts.EARLY_HELP.name())).hasSizeGreaterThanOrEqualTo(6);
        assertThat(MORNING.stream().filter(family -> has(family, PlanFacts.PROTECTION.name()) && of(List.of(family), "care.started").count() == 1)).as("looked after since").hasSizeGreaterThanOrEqualTo(2);

        var actions = of(FAMILIES, PlanFacts.AGREED.name()).map(fact -> (PlanActionAgreed) fact.body()).toList();
        assertThat(actions).hasSizeGreaterThan(60).allMatch(action -> action.owner() != null && action.due() != null);
        assertThat(actions).extracting(PlanActionAgreed::owner).contains("mother", "school", "social-worker", "child", "health");
        assertThat(of(FAMILIES, PlanFacts.DONE.name()).count()).isBetween(actions.size() / 3L, actions.size() * 9L / 10);
    }

    @Test void no_plan_reads_like_another_and_on_the_page_of_a_child_no_sentence_stands_twice() {
        var all = Stream.concat(MORNING.stream(), FAMILIES.stream()).toList();
        for (var family : all) for (var child : family.children()) assertThat(sentences(family, child)).as("%s", child).doesNotHaveDuplicates();

        assertThat(all.stream().flatMap(family -> plans(family).map(fact -> text(fact)))).doesNotHaveDuplicates();
        assertThat(all.stream().flatMap(family -> of(List.of(family), EarlyHelpFacts.REQUESTED.name())).filter(fact -> !fact.words().isEmpty()).map(HelpHarmAndPlansTest::text)).doesNotHaveDuplicates();
        assertThat(all.stream().flatMap(family -> family.facts().stream()).flatMap(fact -> fact.words().stream()).map(Words::text)).noneMatch(text -> text.contains("{") || text.contains("null"));
    }

    @Test void each_plan_says_what_the_child_thinks_and_what_will_be_different() {
        assertThat(Stream.concat(MORNING.stream(), FAMILIES.stream()).flatMap(HelpHarmAndPlansTest::plans)).isNotEmpty().allSatisfy(fact -> {
            var ids = fact.words().stream().map(Words::id).toList();
            assertThat(ids).contains(Part.CHILD.words(fact.id().value()), Part.BETTER.words(fact.id().value()), Part.WORRIES.words(fact.id().value()));
        });
    }

    @Test void this_morning_too_is_the_same_each_time() {
        assertThat(AuthorityOfTheTests.ofSeed(DemoAuthority.SEED).morning().toList()).isEqualTo(MORNING);
    }

    private static List<DemoFamily> morning(String model, LocalDate day) {
        return DemoAuthority.of(DemoAuthority.SEED, day, Density.FULL, DemoStaff.of(OperatingModels.shipped(model), DemoAuthority.SEED), model).morning().toList();
    }

    private static List<Follows> children(String model, DemoFamily family) {
        var engine = engine(model);
        var facts = AuthorityOfTheTests.byPerson(family);
        return family.children().stream().map(child -> engine.follow(child, facts.getOrDefault(child, List.of()), Map.of())).toList();
    }

    private static Engine engine(String model) {
        return ENGINES.computeIfAbsent(model, any -> new Engine(Tellings.all(), PathwayFiles.of(model, Tellings.kinds()), List.of()));
    }

    private static String status(String model, Follows child) {
        var statuses = child.timeline().statuses(TODAY, engine(model).pathways());
        return statuses.isEmpty() ? "none" : statuses.getFirst().code();
    }

    private static boolean has(DemoFamily family, String kind) {
        return of(List.of(family), kind).findAny().isPresent();
    }

    private static Stream<Fact<?>> of(List<DemoFamily> families, String kind) {
        return families.stream().flatMap(family -> family.facts().stream()).filter(fact -> fact.kind().name().equals(kind));
    }

    private static Stream<Fact<?>> plans(DemoFamily family) {
        return family.facts().stream().filter(fact -> PlanFacts.TITLES.containsKey(fact.kind().name()));
    }

    private static String text(Fact<?> fact) {
        return fact.words().stream().map(Words::text).collect(Collectors.joining(" "));
    }

    /** What the plan page of the child shows. */
    private static List<String> sentences(DemoFamily family, PersonId child) {
        var all = new ArrayList<String>();
        for (var fact : family.facts()) {
            if (!fact.about().contains(child)) continue;
            if (PlanFacts.TITLES.containsKey(fact.kind().name())) for (var words : fact.words()) all.addAll(Arrays.asList(words.text().split("(?<=[.?!]”?)\\s+")));
            if (fact.is(PlanFacts.AGREED)) assertThat(fact.words()).extracting(Words::id).containsExactly(Uuids.named(fact.id() + "/what"));
            if (fact.is(PlanFacts.AGREED)) all.add(text(fact));
        }
        return all;
    }
}
