package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactWithdrawn;
import kith.ledger.History;
import kith.ledger.Recorded;
import kith.pathway.question.DataQuestion;
import kith.pathway.question.DataQuestions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every life. A failure names its seed: run again with -Dkith.seed=SEED -Dkith.lives=1. */
class AnyLifeTest {

    private static final long SEED = Long.getLong("kith.seed", 20260302);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final int LIVES = Integer.getInteger("kith.lives", 300);

    private static void lives(long first, int count, BiConsumer<List<Fact<?>>, Random> holds) {
        for (long seed = first; seed < first + count; seed++) {
            try {
                holds.accept(Lives.of(seed), new Random(~seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }

    private static void lives(BiConsumer<List<Fact<?>>, Random> holds) {
        lives(SEED, LIVES, holds);
    }

    @Test void the_order_in_which_facts_are_given_or_were_recorded_makes_no_difference() {
        lives((facts, random) -> {
            var before = words(facts);
            var moved = recordedInAnotherOrder(facts, random);
            Collections.shuffle(moved, random);
            assertThat(words(moved)).isEqualTo(before);
        });
    }

    @Test void the_same_data_questions_are_asked_in_whatever_order_facts_were_recorded() {
        lives((facts, random) -> {
            var before = questions(facts);
            var moved = recordedInAnotherOrder(facts, random);
            Collections.shuffle(moved, random);
            assertThat(questions(moved)).isEqualTo(before);
        });
    }

    @Test void other_ids_make_no_difference() {
        lives((facts, random) -> {
            var minted = Lives.reminted(facts, random);
            Collections.shuffle(minted, random);
            assertThat(words(minted)).isEqualTo(words(facts));
        });
    }

    @Test void a_fact_that_is_withdrawn_leaves_no_trace() {
        lives((facts, random) -> {
            var more = new ArrayList<>(facts);
            var added = Lives.of(random.nextLong()).stream().filter(fact -> fact.corrects() == null && fact.withdraws() == null).findFirst().orElseThrow();
            more.add(added);
            more.add(Fact.of(FactId.fresh(), FactWithdrawn.KIND, added.about(), added.happened(), Recorded.at(Instant.parse("2027-01-01T00:00:00Z")), new FactWithdrawn(null)).withdrawing(added.id()));
            assertThat(words(more)).isEqualTo(words(facts));
        });
    }

    @Test void as_known_after_the_last_fact_is_all() {
        lives((facts, random) -> {
            var last = facts.stream().map(fact -> fact.recorded().at()).max(Instant::compareTo).orElseThrow();
            assertThat(History.asKnown(facts, last)).isEqualTo(History.settle(facts));
        });
    }

    @Test void statuses_never_overlap_and_clocks_end_at_most_once() {
        lives((facts, random) -> {
            var timeline = timeline(History.settle(facts));
            var ends = new HashMap<String, LocalDate>();
            for (var each : timeline.statuses()) {
                var until = ends.put(each.code(), each.until() == null ? LocalDate.MAX : each.until());
                assertThat(until == null || !until.isAfter(each.from())).as("%s overlaps", each).isTrue();
                assertThat(each.until() == null || each.until().isAfter(each.from())).as("%s is empty", each).isTrue();
            }
            var keys = new HashSet<String>();
            for (var each : timeline.clocks()) {
                assertThat(keys.add(each.rule() + each.fact())).as("%s is there twice", each).isTrue();
                assertThat(each.stopped() == null || each.ended() != null).as("%s stopped on no day", each).isTrue();
                assertThat(each.ended() == null || !each.ended().isBefore(each.started())).as("%s ended before it started", each).isTrue();
                assertThat(each.due()).isAfterOrEqualTo(each.started());
            }
            for (var each : timeline.owed()) assertThat(keys.add(each.code() + each.fact())).as("%s is there twice", each).isTrue();
        });
    }

    @Test void the_timeline_read_on_a_past_day_is_what_the_facts_up_to_that_day_say() {
        lives((facts, random) -> {
            var history = History.settle(facts);
            var names = names(facts);
            var all = timeline(history);
            for (int i = 0; i < Lives.DAYS; i++) {
                var day = Lives.FIRST.plusDays(i);
                var then = timeline(history.stream().filter(fact -> !fact.happened().day().isAfter(day)).toList());
                assertThat(on(all, day, names)).as("on %s", day).isEqualTo(on(then, day, names));
            }
        });
    }

    @Test void nothing_of_childhood_runs_after_eighteen_and_nothing_after_closing_but_what_began_then() {
        lives((facts, random) -> {
            var timeline = timeline(History.settle(facts));
            var birthday = Lives.LIFE.turns(18);
            for (var each : timeline.statuses(birthday, Story.ENGLAND)) assertThat(Story.ENGLAND.status(each.code()).untilAge()).as("%s", each).satisfiesAnyOf(age -> assertThat(age).isNull(), age -> assertThat(age).isGreaterThan(18));
            for (var each : timeline.clocks()) if (!each.rule().matches("A1|D9[bc]?|E.*|F.*|B2[0-4]|G.*") && !Story.ENGLAND.clock(each.rule()).orElseThrow().outlasts()) assertThat(each.open(birthday)).as("%s", each).isFalse();
        });
    }

    @Test @Tag("long") void it_all_holds_for_many_more() {
        long seed = System.nanoTime();
        lives(seed, 100_000, (facts, random) -> {
            var minted = Lives.reminted(recordedInAnotherOrder(facts, random), random);
            Collections.shuffle(minted, random);
            assertThat(words(minted)).isEqualTo(words(facts));
        });
    }

    /** The times at which plain facts were recorded change places; those of corrections and withdrawals tell which of them is the latest. */
    static List<Fact<?>> recordedInAnotherOrder(Collection<Fact<?>> facts, Random random) {
        var plain = new ArrayList<>(facts.stream().filter(fact -> fact.corrects() == null && fact.withdraws() == null).map(Fact::recorded).toList());
        Collections.shuffle(plain, random);
        return new ArrayList<>(facts.stream().map(fact -> fact.corrects() == null && fact.withdraws() == null ? recorded(fact, plain.removeLast()) : fact).toList());
    }

    private static <B extends Record> Fact<B> recorded(Fact<B> fact, Recorded recorded) {
        return Fact.of(fact.id(), fact.kind(), fact.about(), fact.happened(), recorded, fact.body());
    }

    private static Timeline timeline(List<Fact<?>> history) {
        return new Evaluation(Story.ENGLAND, Map.of()).of(Story.FOLD.ofSettled(Story.CHILD, Lives.LIFE, history));
    }

    private static List<DataQuestion> questions(List<Fact<?>> facts) {
        return DataQuestions.of(Story.FOLD.ofSettled(Story.CHILD, Lives.LIFE, History.settle(facts)));
    }

    private static String words(List<Fact<?>> facts) {
        return said(timeline(History.settle(facts)), names(facts));
    }

    static List<String> on(Timeline timeline, LocalDate day, Map<FactId, String> names) {
        var lines = new ArrayList<String>();
        for (var each : timeline.statuses()) if (each.on(day)) lines.add(each.code() + each.from());
        for (var each : timeline.clocks(day)) lines.add(each.rule() + names.get(each.fact()) + each.started() + each.dueOn(day) + each.on(day) + (each.open(day) ? "" : "paused".equals(each.reasonOn(day)) ? "paused" : each.ended() + each.stopped()));
        for (var each : timeline.owed(day)) lines.add(each.code() + names.get(each.fact()) + each.due());
        Collections.sort(lines);
        return lines;
    }

    private static void name(Fact<?> fact, Map<FactId, String> names) {
        names.put(fact.id(), fact.kind() + "@" + fact.happened() + fact.body().toString().replaceAll("[0-9a-f-]{36}", "id"));
    }

    /** Facts that differ in nothing but their ids (and those of the facts they name) once they are put right bear one name. */
    static Map<FactId, String> names(List<Fact<?>> facts) {
        var names = new HashMap<FactId, String>();
        for (var fact : facts) name(fact, names);
        for (var fact : History.settle(facts)) name(fact, names);
        return names;
    }

    /** Each line by itself: which of two that differ in nothing but their ids comes first is nobody's business. */
    static String said(Timeline timeline, Map<FactId, String> names) {
        return Stream.of(timeline.statuses(), timeline.clocks(), timeline.owed()).flatMap(List::stream)
            .map(each -> ID.matcher(each.toString()).replaceAll(id -> Matcher.quoteReplacement(names.getOrDefault(FactId.valueOf(id.group()), id.group()))))
            .sorted().collect(Collectors.joining("\n"));
    }
}
