package kith.pathway;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Statements that go to the database together: however many tables change, they cost one round trip. */
final class Writing {

    private final Connection db;
    private final List<String> statements = new ArrayList<>();
    private final List<Array> columns = new ArrayList<>();

    Writing(Connection db) {
        this.db = db;
    }

    void add(String statement) {
        statements.add(statement);
    }

    /** @param types one for each parameter of the statement, which takes a column of the rows */
    void add(String statement, List<String> types, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) return;
        statements.add(statement);
        for (int column = 0; column < types.size(); column++) columns.add(column(types.get(column), column, rows));
    }

    /** A list in a row travels as PostgreSQL writes it, because an array of arrays cannot have rows of different length. */
    private Array column(String type, int column, List<Object[]> rows) throws SQLException {
        var values = new Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            var value = rows.get(row)[column];
            values[row] = value instanceof Collection<?> several ? db.createArrayOf("text", several.toArray()).toString() : value;
        }
        return db.createArrayOf(type.endsWith("[]") ? "text" : type, values);
    }

    void send() throws SQLException {
        if (statements.isEmpty()) return;
        try (var together = db.prepareStatement(String.join(";\n", statements))) {
            for (int i = 0; i < columns.size(); i++) together.setArray(i + 1, columns.get(i));
            together.execute();
        }
    }
}
