package kith.pathway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The loads of files that the ledger knows of. */
public final class Sources {

    private static final String ALL = "select id, cut_over, evidences from ledger.source";
    private static final String ADD = """
        insert into ledger.source (id, label, file_date, cut_over, evidences, loaded_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (id) do nothing
        """;

    private Sources() {}

    public static Map<String, Source> all(Connection db) throws SQLException {
        try (var statement = db.prepareStatement(ALL); var rows = statement.executeQuery()) {
            var sources = new HashMap<String, Source>();
            while (rows.next()) sources.put(rows.getString(1), new Source(rows.getString(1), rows.getObject(2, LocalDate.class), Set.of((String[]) rows.getArray(3).getArray())));
            return sources;
        }
    }

    /** Nothing happens where a load of this id is already known. */
    public static void add(Connection db, Source source, String label, LocalDate fileDate, OffsetDateTime loaded) throws SQLException {
        try (var statement = db.prepareStatement(ADD)) {
            statement.setString(1, source.id());
            statement.setString(2, label);
            statement.setObject(3, fileDate);
            statement.setObject(4, source.cutOver());
            statement.setArray(5, db.createArrayOf("text", source.evidences().toArray()));
            statement.setObject(6, loaded);
            statement.executeUpdate();
        }
    }
}
