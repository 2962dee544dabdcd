package kith.pathway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.ledger.Copy;

/** Writes one projection: only what changed when something is recorded, or everything by COPY. */
final class ProjectionRows {

    private final Projection projection;
    private final String upsert;
    private final String delete;

    ProjectionRows(Projection projection) {
        this.projection = projection;
        var columns = projection.columns();
        var keys = columns.subList(0, projection.key());
        var rest = columns.subList(projection.key(), columns.size());
        var update = rest.isEmpty() ? "nothing" : "update set " + rest.stream().map(each -> each + " = excluded." + each).collect(Collectors.joining(", "));
        this.upsert = "insert into " + projection.table() + " (" + projection.names() + ") select " + each(columns.size(), i -> "c" + i + (listed(i) ? "::" + projection.types().get(i) : ""))
            + " from " + rows(columns.size()) + " on conflict (" + String.join(", ", keys) + ") do " + update;
        this.delete = "delete from " + projection.table() + " where (" + String.join(", ", keys) + ") in (select " + each(keys.size(), i -> "c" + i) + " from " + rows(keys.size()) + ")";
    }

    private String rows(int width) {
        return "unnest(" + each(width, i -> "?::" + (listed(i) ? "text" : projection.types().get(i)) + "[]") + ") as r (" + each(width, i -> "c" + i) + ")";
    }

    private boolean listed(int column) {
        return projection.types().get(column).endsWith("[]");
    }

    private static String each(int width, IntFunction<String> text) {
        return IntStream.range(0, width).mapToObj(text).collect(Collectors.joining(", "));
    }

    Projection projection() {
        return projection;
    }

    /** The difference between what followed before and what follows now; most tables see none. */
    void change(Writing out, List<Object[]> before, List<Object[]> after) throws SQLException {
        var was = byKey(before);
        var changed = new ArrayList<Object[]>();
        for (var row : after) {
            var old = was.remove(key(row));
            if (old == null || !Arrays.deepEquals(old, row)) changed.add(row);
        }
        out.add(delete, projection.types().subList(0, projection.key()), List.copyOf(was.values()));
        out.add(upsert, projection.types(), changed);
    }

    private Map<List<Object>, Object[]> byKey(List<Object[]> rows) {
        var byKey = new LinkedHashMap<List<Object>, Object[]>();
        for (var row : rows) byKey.put(key(row), row);
        return byKey;
    }

    private List<Object> key(Object[] row) {
        return Arrays.asList(row).subList(0, projection.key());
    }

    Copy copy() {
        return copyInto(projection.table());
    }

    Copy copyInto(String table) {
        return new Copy(table, projection.names());
    }

    void forget(Connection db, Collection<?> people) throws SQLException {
        try (var statement = db.prepareStatement("delete from " + projection.table() + " where person = any(?::uuid[])")) {
            statement.setArray(1, db.createArrayOf("uuid", people.toArray()));
            statement.executeUpdate();
        }
    }
}
