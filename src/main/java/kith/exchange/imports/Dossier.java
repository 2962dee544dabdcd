package kith.exchange.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.ledger.PersonId;
import kith.ledger.Uuids;

/**
 * All that files have told of one person: for each row the telling that counts, which is that of the latest collection year and,
 * within a year, of the latest load. What follows from it is the same in whatever order the files came.
 *
 * @param who   "child:" and the authority's child id, or "adult:" and the people file's key
 * @param again how often a fact was taken back, by its key, so that telling it once more is a new fact
 */
public record Dossier(String who, Map<String, Told> rows, Map<String, Integer> again) {

    /** @param date the day the file speaks of */
    public record Told(Row row, int year, int load, LocalDate date) {

        /** A row told again without a change keeps its first date. */
        boolean yieldsTo(Told other) {
            return other.year > year || other.year == year && other.load >= load && !other.row.equals(row);
        }
    }

    public static Dossier empty(String who) {
        return new Dossier(who, Map.of(), Map.of());
    }

    public static String child(String id) {
        return "child:" + id;
    }

    public static PersonId person(String who) {
        return new PersonId(Uuids.named(who));
    }

    public PersonId person() {
        return person(who);
    }

    public Dossier with(Collection<Row> told, int year, int load, LocalDate date) {
        var merged = new TreeMap<>(rows);
        for (var row : told) merged.merge(row.key(), new Told(row, year, load, date), (before, after) -> before.yieldsTo(after) ? after : before);
        return new Dossier(who, merged, again);
    }

    Dossier with(Map<String, Integer> takenBack) {
        return new Dossier(who, rows, takenBack);
    }

    <R extends Row> List<R> all(Class<R> type) {
        return rows.values().stream().map(Told::row).filter(type::isInstance).map(type::cast).toList();
    }

    <R extends Row> List<Told> told(Class<R> type) {
        return rows.values().stream().filter(each -> type.isInstance(each.row())).toList();
    }
}
