package kith.exchange.imports;

import static kith.exchange.imports.Imported.SAMPLES;
import static kith.exchange.imports.Imported.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.app.Tellings;
import kith.exchange.imports.Dossier.Told;
import kith.ledger.Origin;
import kith.ledger.Recorded;
import org.junit.jupiter.api.Test;

/** Whichever fact of the samples is erased, what it alone held is gone from where files are compared, and the same files bring nothing of it back. */
class ErasedTest {

    private static final Changes CHANGES = new Changes(Tellings.kinds(), new Recorded(Instant.parse("2026-11-20T09:00:00Z"), null, null, null, "import"), new Origin("again", TODAY));

    private final Map<String, Dossier> dossiers = dossiers();

    @Test void what_an_erased_fact_alone_held_is_gone_and_stays_away() {
        int facts = 0;
        for (var dossier : dossiers.values())
            for (var wanted : Story.of(dossier).values()) {
                var erased = erasing(dossier, Set.of(wanted.key()));
                var left = erased.without(dossier);

                assertThat(values(Set.of(wanted.key()), dossier)).as(dossier.who() + " " + wanted.key()).noneMatch(value -> DossierRows.written(left).contains(":\"" + value + "\""));
                toldAgain(dossier, left, erased);
                facts++;
            }
        assertThat(facts).isGreaterThan(60);
    }

    @Test void when_all_of_a_person_is_erased_nothing_is_left_but_by_what_names_files_know_them() {
        for (var dossier : dossiers.values()) {
            var erased = erasing(dossier, Story.of(dossier).keySet());
            var left = erased.without(dossier);

            assertThat(left.rows()).as(dossier.who()).isEmpty();
            toldAgain(dossier, left, erased);
        }
    }

    @Test void what_stands_can_still_be_corrected_by_a_file() {
        var dossier = dossiers.get("child:K1001");
        var erased = erasing(dossier, Set.of("upn"));
        var later = new Row.Identity("cin", LocalDate.parse("2017-06-15"), null, null, "F", "WBRI", "A999200000001", List.of());
        var back = new ArrayList<Row>();
        var left = erased.without(dossier);

        var followed = CHANGES.follow(left, erased.with(left, List.of(later), 2027, 9, TODAY, back::add), 2027);

        assertThat(followed.facts()).extracting(fact -> fact.corrects().value()).contains(Changes.id(dossier, "registered").value()).doesNotContain(Changes.id(dossier, "upn").value());
        assertThat(back).containsExactly(later);
        assertThat(DossierRows.written(followed.after())).contains("2017-06-15").doesNotContain("A999200000001");
    }

    /** What stood before it stands in the ledger; which of the two is meant now no file can say. */
    @Test void where_only_the_correction_of_a_fact_was_erased_no_file_corrects_it_again() {
        var dossier = dossiers.get("child:K1001");
        var moved = new Row.Named("legal", "Juniper", "Hidden");
        var corrected = CHANGES.follow(dossier, dossier.with(List.of(moved), 0, 9, TODAY), 0);
        var correction = corrected.facts().getFirst();
        var erased = new Erased(Set.of(correction.id().value()), ids(dossier, Story.of(dossier).keySet()), List.of("cin-2026-1", "again"));

        var left = erased.without(corrected.after());

        assertThat(correction.corrects()).isEqualTo(Changes.id(dossier, "name|legal"));
        assertThat(DossierRows.written(left)).doesNotContain("Hidden", "name|legal").contains("Quince Row");
        assertThat(CHANGES.follow(left, erased.with(left, List.of(moved), 0, 10, TODAY, row -> { }), 0).facts()).isEmpty();
    }

    private static void toldAgain(Dossier dossier, Dossier left, Erased erased) {
        var before = DossierRows.read(left.who(), left.person(), DossierRows.written(left));
        for (var each : dossier.everyTelling()) {
            var again = erased.with(before, List.of(each.row()), each.year(), each.load() + 10, each.date(), row -> { });
            assertThat(CHANGES.follow(erased.without(before), again, each.year()).facts()).as(dossier.who() + " " + each.row()).isEmpty();
            assertThat(DossierRows.written(again)).isEqualTo(DossierRows.written(left));
        }
    }

    /** What these facts say in letters, and no other does. */
    private static Set<String> values(Set<String> keys, Dossier dossier) {
        var said = new HashSet<String>();
        var others = new HashSet<String>();
        Story.of(dossier).values().forEach(wanted -> wanted.kind().fields().stream().map(field -> field.of(wanted.body())).filter(String.class::isInstance)
            .forEach(value -> (keys.contains(wanted.key()) ? said : others).add((String) value)));
        said.removeAll(others);
        // names of kinds, which tell of nobody, and that care began, by which other facts have their day
        said.removeAll(Set.of("legal", "known-as", "alias", "S"));
        return said;
    }

    private static Erased erasing(Dossier dossier, Set<String> keys) {
        var all = Story.of(dossier).keySet();
        return new Erased(ids(dossier, keys), ids(dossier, all.stream().filter(key -> !keys.contains(key)).collect(Collectors.toSet())), List.of());
    }

    private static Set<UUID> ids(Dossier dossier, Set<String> keys) {
        return keys.stream().map(key -> Changes.id(dossier, key).value()).collect(Collectors.toSet());
    }

    private static Map<String, Dossier> dossiers() {
        var told = new HashMap<String, List<Told>>();
        var census = CinReader.read(SAMPLES.resolve("cin-2026.xml"), TODAY);
        var care = Ssda903Reader.read(SAMPLES.resolve("ssda903-2026"), null, TODAY);
        var people = PeopleReader.read(SAMPLES.resolve("people.csv"), TODAY, new Service(id -> true, any -> Optional.empty(), Set.of(), any -> Optional.empty()));
        census.children().forEach((id, rows) -> rows.forEach(row -> told.computeIfAbsent(Dossier.child(id), any -> new ArrayList<>()).add(new Told(row, 2026, 1, census.date()))));
        care.children().forEach((id, rows) -> rows.forEach(row -> told.computeIfAbsent(Dossier.child(id), any -> new ArrayList<>()).add(new Told(row, 2026, 2, care.date()))));
        people.rows().forEach((who, rows) -> rows.forEach(row -> told.computeIfAbsent(who, any -> new ArrayList<>()).add(new Told(row, 0, 3, TODAY))));
        var dossiers = new HashMap<String, Dossier>();
        told.forEach((who, rows) -> dossiers.put(who, Dossier.of(who, Dossier.person(who), rows, Map.of(), Map.of())));
        return dossiers;
    }
}
