package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kith.app.Projections;
import kith.app.Tellings;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.FactWithdrawn;
import kith.ledger.Happened;
import kith.ledger.Merges;
import kith.ledger.PersonId;
import kith.ledger.PersonMerged;
import kith.ledger.PersonUnmerged;
import kith.ledger.Recorded;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import org.junit.jupiter.api.Test;

/** Merging is a link: what follows while it stands, and that nothing is left of it when it ends. */
class MergingTest {

    private static final PersonId STAYS = Story.CHILD;
    private static final PersonId TWICE = PersonId.valueOf("twice");
    private static final PersonId THRICE = PersonId.valueOf("thrice");
    private static final Engine ENGINE = new Engine(Tellings.all(), Story.ENGLAND, Projections.all());
    /** Who stays keeps name and birth; everything else reads as if it had all been told of one. */
    private static final Set<String> OWN_FIRST = Set.of("people.person", "people.merge", "people.name_word");

    @Test void unmerging_gives_back_exactly_what_was_for_a_thousand_pairs() {
        for (long seed = 1; seed <= 1_000; seed++) {
            var random = new Random(seed);
            var pair = pair(seed, random);
            var before = rows(told(pair));
            var day = Lives.FIRST.plusDays(random.nextInt(Lives.DAYS));

            pair.add(link(new PersonMerged(TWICE, STAYS), PersonMerged.KIND, day, "09:00"));
            var merged = rows(told(pair));
            pair.add(link(new PersonUnmerged(TWICE, STAYS), PersonUnmerged.KIND, day.plusDays(random.nextInt(3)), "15:00"));
            Collections.shuffle(pair, random);

            assertThat(without(rows(told(pair)), "people.merge")).as("pair %d", seed).isEqualTo(without(before, "people.merge"));
            assertThat(tables(merged, TWICE)).as("the pointer of pair %d", seed).isSubsetOf("people.person", "people.merge");
        }
    }

    @Test void while_merged_everything_reads_as_if_it_had_been_told_of_one() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var one = Lives.of(seed);
            var other = Lives.of(seed + 50_000);
            var pair = new ArrayList<Fact<?>>(one);
            other.forEach(fact -> pair.add(about(fact, List.of(TWICE))));
            pair.add(link(new PersonMerged(TWICE, STAYS), PersonMerged.KIND, Lives.FIRST, "09:00"));
            var asOne = new ArrayList<Fact<?>>(one);
            asOne.addAll(other);
            Collections.shuffle(pair, random);

            assertThat(except(rows(told(pair)), STAYS)).as("pair %d", seed).isEqualTo(except(rows(told(asOne)), STAYS));
        }
    }

    @Test void the_order_of_recording_makes_no_difference() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var pair = pair(seed, random);
            for (int i = random.nextInt(6); i >= 0; i--) {
                var day = Lives.FIRST.plusDays(random.nextInt(4));
                var time = "%02d:00".formatted(8 + random.nextInt(10));
                boolean turned = random.nextInt(4) == 0;
                var from = turned ? STAYS : TWICE;
                var to = turned ? TWICE : STAYS;
                pair.add(random.nextBoolean() ? link(new PersonMerged(from, to), PersonMerged.KIND, day, time) : link(new PersonUnmerged(from, to), PersonUnmerged.KIND, day, time));
            }
            var first = rows(told(pair));
            for (int i = 0; i < 3; i++) {
                Collections.shuffle(pair, random);
                assertThat(rows(told(pair))).as("pair %d", seed).isEqualTo(first);
            }
        }
    }

    @Test void the_survivor_keeps_name_birth_and_number_and_is_found_by_those_of_both() {
        var facts = List.<Fact<?>>of(
            fact(PeopleFacts.REGISTERED, "2026-03-01", new PersonRegistered(LocalDate.parse("2019-05-04"), null, "F", null), STAYS),
            fact(PeopleFacts.NAMED, "2026-03-01", new PersonNamed("legal", "Maya", "Osei"), STAYS),
            fact(PeopleFacts.IDENTIFIED, "2026-03-01", new PersonIdentified("la-child-id", "100"), STAYS),
            fact(PeopleFacts.REGISTERED, "2026-03-09", new PersonRegistered(LocalDate.parse("2019-04-05"), null, "F", null), TWICE),
            fact(PeopleFacts.NAMED, "2026-03-09", new PersonNamed("legal", "Maia", "Osei-Bonsu"), TWICE),
            fact(PeopleFacts.IDENTIFIED, "2026-02-01", new PersonIdentified("la-child-id", "077"), TWICE),
            link(new PersonMerged(TWICE, STAYS), PersonMerged.KIND, LocalDate.parse("2026-03-10"), "09:00"));

        var rows = rows(told(facts));

        assertThat(rows.get(STAYS).get("people.person").getFirst()).contains("2019-05-04", "Maya", "Osei", "100").doesNotContain("Maia", "077");
        assertThat(rows.get(STAYS).get("people.name")).hasSize(2);
        assertThat(rows.get(STAYS).get("people.name_word")).hasSize(5);
        assertThat(rows.get(STAYS).get("people.identifier")).hasSize(2);
        assertThat(rows.get(TWICE).get("people.person").getFirst()).contains(STAYS.toString()).doesNotContain("Maia");
        assertThat(rows.get(TWICE).get("people.merge").getFirst()).contains("merged", "2026-03-10");
    }

    @Test void three_records_in_a_row_are_one_person_and_two_that_lead_to_each_other_still_show_one() {
        var chain = List.<Fact<?>>of(
            fact(PeopleFacts.NAMED, "2026-03-01", new PersonNamed("alias", "A", "One"), STAYS),
            fact(PeopleFacts.NAMED, "2026-03-01", new PersonNamed("alias", "B", "Two"), TWICE),
            fact(PeopleFacts.NAMED, "2026-03-01", new PersonNamed("alias", "C", "Three"), THRICE),
            link(new PersonMerged(THRICE, TWICE), PersonMerged.KIND, LocalDate.parse("2026-03-02"), "09:00"),
            link(new PersonMerged(TWICE, STAYS), PersonMerged.KIND, LocalDate.parse("2026-03-03"), "09:00"));
        assertThat(rows(told(chain)).get(STAYS).get("people.name")).hasSize(3);

        var circle = new ArrayList<>(chain);
        circle.add(link(new PersonMerged(STAYS, TWICE), PersonMerged.KIND, LocalDate.parse("2026-03-04"), "09:00"));
        var standing = rows(told(circle));
        assertThat(standing.values().stream().filter(tables -> tables.getOrDefault("people.name", List.of()).size() == 3)).hasSize(1);
    }

    @Test void what_was_withdrawn_from_one_record_alone_still_counts_for_the_other() {
        var shared = fact(PeopleFacts.NAMED, "2026-03-01", new PersonNamed("alias", "Both", "Share"), STAYS, TWICE);
        var withdrawal = Fact.of(FactId.fresh(), FactWithdrawn.KIND, List.of(TWICE), Happened.on(LocalDate.parse("2026-03-02")), Recorded.at(Instant.parse("2026-03-02T10:00:00Z")),
            new FactWithdrawn("wrong-child")).withdrawing(shared.id());
        var merged = link(new PersonMerged(TWICE, STAYS), PersonMerged.KIND, LocalDate.parse("2026-03-03"), "09:00");

        assertThat(rows(told(List.of(shared, withdrawal, merged))).get(STAYS).get("people.name")).hasSize(1);
    }

    /** Two random lives, with here and there a fact about both. */
    private static List<Fact<?>> pair(long seed, Random random) {
        var pair = new ArrayList<Fact<?>>();
        for (var fact : Lives.of(seed)) pair.add(alone(fact) && random.nextInt(6) == 0 ? about(fact, List.of(STAYS, TWICE)) : fact);
        for (var fact : Lives.of(seed + 100_000)) pair.add(about(fact, List.of(TWICE)));
        return pair;
    }

    private static boolean alone(Fact<?> fact) {
        return fact.corrects() == null && fact.withdraws() == null;
    }

    private static <B extends Record> Fact<B> about(Fact<B> fact, List<PersonId> people) {
        return new Fact<>(fact.id(), fact.kind(), people, fact.happened(), fact.recorded(), fact.body(), fact.corrects(), fact.withdraws(), fact.origin(), fact.occasion(), fact.words());
    }

    private static <B extends Record> Fact<B> link(B body, FactKind<B> kind, LocalDate day, String time) {
        var at = Instant.parse(day + "T" + time + ":00Z");
        var people = body instanceof PersonMerged m ? List.of(m.duplicate(), m.into()) : body instanceof PersonUnmerged u ? List.of(u.duplicate(), u.into()) : List.<PersonId>of();
        return Fact.of(FactId.fresh(), kind, people, Happened.at(at), Recorded.at(at), body);
    }

    private static <B extends Record> Fact<B> fact(FactKind<B> kind, String day, B body, PersonId... about) {
        return Fact.of(FactId.fresh(), kind, List.of(about), Happened.on(LocalDate.parse(day)), Recorded.at(Instant.parse(day + "T18:00:00Z")), body);
    }

    private static Map<PersonId, List<Fact<?>>> told(Collection<Fact<?>> facts) {
        var told = new LinkedHashMap<PersonId, List<Fact<?>>>();
        for (var fact : facts) for (var person : fact.about()) told.computeIfAbsent(person, any -> new ArrayList<>()).add(fact);
        return told;
    }

    /** Every row of every table, by person and table. */
    private static Map<PersonId, Map<String, List<String>>> rows(Map<PersonId, List<Fact<?>>> told) {
        var rows = new HashMap<PersonId, Map<String, List<String>>>();
        Merges.together(told).forEach((person, facts) -> {
            var follows = ENGINE.follow(person, facts, Map.of());
            var tables = new TreeMap<String, List<String>>();
            for (var table : ENGINE.projections()) {
                var all = table.rows().apply(follows.state(), follows.timeline()).stream().map(Arrays::deepToString).sorted().toList();
                if (!all.isEmpty()) tables.put(table.table(), all);
            }
            rows.put(person, tables);
        });
        return rows;
    }

    private static Map<PersonId, Map<String, List<String>>> without(Map<PersonId, Map<String, List<String>>> rows, String table) {
        rows.values().forEach(tables -> tables.remove(table));
        return rows;
    }

    private static Map<String, List<String>> except(Map<PersonId, Map<String, List<String>>> rows, PersonId person) {
        var tables = rows.get(person);
        tables.keySet().removeAll(OWN_FIRST);
        return tables;
    }

    private static Set<String> tables(Map<PersonId, Map<String, List<String>>> rows, PersonId person) {
        return rows.get(person).keySet();
    }
}
