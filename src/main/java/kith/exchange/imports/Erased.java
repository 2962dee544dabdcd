package kith.exchange.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.exchange.imports.Dossier.Told;
import kith.ledger.FactId;
import kith.ledger.PersonId;

/**
 * What was erased from a record by law stands no longer where files are compared, and no file brings it back. Which facts those are
 * the ledger says; as a fact is named by what a file tells, its name finds the parts of rows that it held. A part that a fact which
 * stands says too is left.
 */
record Erased(Set<UUID> gone, Set<UUID> standing, List<String> sources) {

    static final Erased NOTHING = new Erased(Set.of(), Set.of(), List.of());

    private static final String FACTS = """
        select about.person, fact.id, fact.content is null
          from ledger.about about
          join ledger.fact fact on fact.id = about.fact
         where about.person in (select of.person
                                  from ledger.about of
                                  join ledger.fact gone on gone.id = of.fact
                                 where of.person = any(?::uuid[])
                                   and gone.content is null)
        """;
    private static final String SOURCES = "select source from exchange.load";

    /** A file told again what had been erased; it was left out. */
    record Back(String who, Row row, Format format) {

        Problem in(String file) {
            var what = row.key().replaceFirst("\\|.*", "").replace('-', ' ');
            return new Problem(file, 0, who.substring(who.indexOf(':') + 1), "This file tells again what was erased from the record by law (" + what + ")",
                "It was left out. What the law lets you keep of it can be recorded on the child's record.");
        }
    }

    /** Of those alone of whom something was erased. */
    static Map<PersonId, Erased> of(Connection db, Collection<PersonId> people) throws SQLException {
        var found = new HashMap<PersonId, Erased>();
        try (var statement = db.prepareStatement(FACTS)) {
            statement.setArray(1, db.createArrayOf("uuid", people.stream().map(PersonId::value).toArray()));
            try (var rows = statement.executeQuery()) {
                List<String> sources = null;
                while (rows.next()) {
                    if (sources == null) sources = sources(db);
                    var all = sources;
                    var of = found.computeIfAbsent(new PersonId(rows.getObject(1, UUID.class)), any -> new Erased(new HashSet<>(), new HashSet<>(), all));
                    (rows.getBoolean(3) ? of.gone : of.standing).add(rows.getObject(2, UUID.class));
                }
            }
        }
        return found;
    }

    private static List<String> sources(Connection db) throws SQLException {
        try (var statement = db.createStatement(); var rows = statement.executeQuery(SOURCES)) {
            var sources = new ArrayList<String>();
            while (rows.next()) sources.add(rows.getString(1));
            return sources;
        }
    }

    /** @param back hears of each row that tells again what was erased */
    Dossier with(Dossier before, List<Row> rows, int year, int load, LocalDate date, Consumer<Row> back) {
        var after = without(before.with(rows, year, load, date));
        rows.stream().filter(row -> !row.equals(after.left(row))).forEach(back);
        return after;
    }

    /** Until nothing more goes: a value may have stood in a row because of one that is gone now. */
    Dossier without(Dossier dossier) {
        var left = once(dossier);
        return left.equals(dossier) ? left : without(left);
    }

    private Dossier once(Dossier dossier) {
        var keys = keys(dossier);
        if (keys.isEmpty()) return dossier;
        var parts = new HashMap<>(dossier.goneParts());
        for (var told : dossier.everyTelling()) {
            var known = List.copyOf(dossier.knownBy(told.year()).rows().values());
            var says = differing(dossier, known, told.row(), List.of(told), row -> null);
            if (says.stream().noneMatch(keys::contains)) continue;
            if (stands(says, dossier, keys)) parts(dossier, known, told.row(), keys, parts);
            else parts.put(dossier.name(told.row().key()), Set.of());
        }
        return dossier.erased(keys, parts);
    }

    /** One value may stand in several rows, as the placement does in each episode of it: it goes from all of them. */
    private void parts(Dossier dossier, List<Told> known, Row row, Set<String> keys, Map<String, Set<String>> parts) {
        for (var part : row.getClass().getRecordComponents()) {
            if (part.getType().isPrimitive()) continue;
            var name = part.getName();
            var less = DossierRows.without(row, List.of(name));
            if (less.equals(row) || !less.key().equals(row.key())) continue;
            var same = known.stream().filter(each -> each.row().getClass() == row.getClass() && DossierRows.same(each.row(), row, name)).toList();
            var says = differing(dossier, known, row, same, each -> DossierRows.without(each, List.of(name)));
            if (says.stream().anyMatch(keys::contains) && !stands(says, dossier, keys))
                for (var each : same) parts.merge(dossier.name(each.row().key()), Set.of(name), (some, more) -> Stream.of(some, more).flatMap(Set::stream).collect(Collectors.toSet()));
        }
    }

    /** The facts of the story, of whatever year, that were erased, or of which a correction was. */
    private Set<String> keys(Dossier dossier) {
        if (gone.isEmpty()) return Set.of();
        var keys = new HashSet<>(dossier.erased());
        var views = Stream.concat(Stream.of(dossier), dossier.everyTelling().stream().map(Told::year).distinct().map(dossier::knownBy));
        views.flatMap(view -> Story.of(view).keySet().stream()).distinct().filter(key -> any(gone, dossier, key)).forEach(keys::add);
        return keys;
    }

    private boolean any(Set<UUID> facts, Dossier dossier, String key) {
        return Changes.ids(dossier, key, sources).map(FactId::value).anyMatch(facts::contains);
    }

    private boolean stands(Set<String> says, Dossier dossier, Set<String> keys) {
        return says.stream().anyMatch(key -> !keys.contains(key) && any(standing, dossier, key));
    }

    /** The facts that some rows tell: among all that is told of the person, and where the row is the only one of its kind, since two may tell the same. */
    private static Set<String> differing(Dossier of, List<Told> known, Row row, List<Told> some, UnaryOperator<Row> less) {
        var keys = new HashSet<String>();
        var alone = known.stream().filter(each -> each.row().getClass() != row.getClass() || each.row().key().equals(row.key())).toList();
        for (var all : List.of(known, alone)) {
            var with = story(of, all);
            var without = story(of, all.stream().map(each -> some.stream().anyMatch(one -> one.row().key().equals(each.row().key())) ? each.saying(less.apply(each.row())) : each).filter(Objects::nonNull).toList());
            Stream.concat(with.keySet().stream(), without.keySet().stream()).filter(key -> !Objects.equals(with.get(key), without.get(key))).forEach(keys::add);
        }
        return keys;
    }

    private static Map<String, Wanted<?>> story(Dossier of, List<Told> told) {
        return Story.of(Dossier.of(of.who(), of.person(), told, of.again(), Map.of()));
    }
}
