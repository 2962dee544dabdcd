package kith.pathway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        this.upsert = "insert into " + projection.table() + " (" + projection.names() + ") values ("
            + projection.types().stream().map(type -> "?::" + type).collect(Collectors.joining(", ")) + ") on conflict (" + String.join(", ", keys) + ") do " + update;
        this.delete = "delete from " + projection.table() + " where "
            + IntStream.range(0, keys.size()).mapToObj(i -> keys.get(i) + " = ?::" + projection.types().get(i)).collect(Collectors.joining(" and "));
    }

    Projection projection() {
        return projection;
    }

    /** The difference between what followed before and what follows now; most tables see none. */
    void change(Connection db, List<Object[]> before, List<Object[]> after) throws SQLException {
        var was = byKey(before);
        var changed = new ArrayList<Object[]>();
        for (var row : after) {
            var old = was.remove(key(row));
            if (old == null || !Arrays.deepEquals(old, row)) changed.add(row);
        }
        batch(db, delete, was.values(), projection.key());
        batch(db, upsert, changed, projection.columns().size());
    }

    private Map<List<Object>, Object[]> byKey(List<Object[]> rows) {
        var byKey = new LinkedHashMap<List<Object>, Object[]>();
        for (var row : rows) byKey.put(key(row), row);
        return byKey;
    }

    private List<Object> key(Object[] row) {
        return Arrays.asList(row).subList(0, projection.key());
    }

    private void batch(Connection db, String sql, Collection<Object[]> rows, int width) throws SQLException {
        if (rows.isEmpty()) return;
        try (var statement = db.prepareStatement(sql)) {
            for (var row : rows) {
                for (int i = 0; i < width; i++) {
                    if (row[i] instanceof Collection<?> several) statement.setArray(i + 1, db.createArrayOf("text", several.toArray()));
                    else statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
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
