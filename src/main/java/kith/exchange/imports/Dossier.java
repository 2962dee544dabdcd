package kith.exchange.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kith.ledger.PersonId;
import kith.ledger.Uuids;

/**
 * All that files have told of one person. For each row the telling counts that is of the latest collection year and, within a
 * year, of the latest load. What follows from it is the same in whatever order the files came.
 */
public final class Dossier {

    /**
     * @param year the collection year; 0 for a people file
     * @param date the day the file speaks of
     */
    public record Told(Row row, int year, int load, LocalDate date) {

        /** Null where nothing is said any more. */
        Told saying(Row left) {
            return left == null ? null : new Told(left, year, load, date);
        }

        /** Of two tellings of one year; a row told again without a change keeps its first date. */
        private static Told latest(Told one, Told other) {
            return other.load >= one.load && !other.row.equals(one.row) ? other : one;
        }
    }

    private final String who;
    private final PersonId person;
    private final Map<String, TreeMap<Integer, Told>> tellings;
    private final Map<String, Integer> again;
    private final Set<String> erased;
    private final Map<String, Set<String>> goneParts;
    private final Map<String, Told> rows = new TreeMap<>();

    private Dossier(String who, PersonId person, Map<String, TreeMap<Integer, Told>> tellings, Map<String, Integer> again, Set<String> erased, Map<String, Set<String>> goneParts) {
        this.who = who;
        this.person = person;
        this.tellings = tellings;
        this.again = again;
        this.erased = erased;
        this.goneParts = goneParts;
        tellings.forEach((key, years) -> rows.put(key, years.lastEntry().getValue()));
    }

    public static Dossier empty(String who) {
        return empty(who, person(who));
    }

    /** @param person who that is, where Kith knew the child before any file told of it */
    static Dossier empty(String who, PersonId person) {
        return new Dossier(who, person, Map.of(), Map.of(), Set.of(), Map.of());
    }

    /** @param goneParts what was erased by law: by the name of a row the parts that stay away, none for the whole of it */
    static Dossier of(String who, PersonId person, Collection<Told> told, Map<String, Integer> again, Map<String, Set<String>> goneParts) {
        var tellings = new TreeMap<String, TreeMap<Integer, Told>>();
        for (var each : told) tellings.computeIfAbsent(each.row().key(), any -> new TreeMap<>()).put(each.year(), each);
        return new Dossier(who, person, tellings, again, Set.of(), goneParts);
    }

    public static String child(String id) {
        return "child:" + id;
    }

    /** Named by the file, unless {@code who} is an id already. */
    public static PersonId person(String who) {
        return PersonId.valueOf(who);
    }

    /** "child:" and the authority's child id, or "adult:" and the people file's key. */
    public String who() {
        return who;
    }

    public PersonId person() {
        return person;
    }

    public Dossier with(Collection<? extends Row> told, int year, int load, LocalDate date) {
        var merged = new TreeMap<>(tellings);
        for (var each : told) {
            var row = left(each);
            if (row == null) continue;
            var years = new TreeMap<>(merged.getOrDefault(row.key(), new TreeMap<>()));
            years.merge(year, new Told(row, year, load, date), Told::latest);
            merged.put(row.key(), years);
        }
        return new Dossier(who, person, merged, again, erased, goneParts);
    }

    Dossier takenBack(Map<String, Integer> times) {
        return new Dossier(who, person, tellings, times, erased, goneParts);
    }

    /** How often a fact was taken back, by its key: told once more it is a new fact. */
    Map<String, Integer> again() {
        return again;
    }

    /** As if no file of a later year had come. */
    Dossier knownBy(int year) {
        var known = new TreeMap<String, TreeMap<Integer, Told>>();
        tellings.forEach((key, years) -> {
            var until = years.headMap(year, true);
            if (!until.isEmpty()) known.put(key, new TreeMap<>(until));
        });
        return new Dossier(who, person, known, again, erased, goneParts);
    }

    /** Facts by their keys that no file tells any more, because they were erased by law. */
    Dossier erased(Set<String> facts) {
        return new Dossier(who, person, tellings, again, facts, goneParts);
    }

    Dossier erased(Set<String> facts, Map<String, Set<String>> parts) {
        var marked = new Dossier(who, person, Map.of(), again, facts, parts);
        return of(who, person, everyTelling().stream().map(each -> each.saying(marked.left(each.row()))).filter(Objects::nonNull).toList(), again, parts).erased(facts);
    }

    /** What may be kept of a row; null where nothing may. */
    Row left(Row row) {
        var parts = goneParts.get(name(row.key()));
        return parts == null ? row : parts.isEmpty() ? null : DossierRows.without(row, parts);
    }

    /** Of which the key, that may hold a name or an address, cannot be read. */
    String name(String rowKey) {
        return Uuids.named(who + "|" + rowKey).toString();
    }

    Map<String, Set<String>> goneParts() {
        return goneParts;
    }

    Set<String> erased() {
        return erased;
    }

    NavigableSet<Integer> yearsAfter(int year) {
        var later = new TreeSet<Integer>();
        for (var years : tellings.values()) later.addAll(years.tailMap(year, false).keySet());
        return later;
    }

    /** The tellings that count. */
    Map<String, Told> rows() {
        return rows;
    }

    List<Told> everyTelling() {
        return tellings.values().stream().flatMap(years -> years.values().stream()).toList();
    }

    <R extends Row> List<R> all(Class<R> type) {
        return rows.values().stream().map(Told::row).filter(type::isInstance).map(type::cast).toList();
    }

    <R extends Row> List<Told> told(Class<R> type) {
        return rows.values().stream().filter(each -> type.isInstance(each.row())).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dossier dossier && who.equals(dossier.who) && tellings.equals(dossier.tellings) && again.equals(dossier.again) && goneParts.equals(dossier.goneParts);
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }
}
