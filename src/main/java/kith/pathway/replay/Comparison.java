package kith.pathway.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kith.pathway.Projection;

/** Which people's rows differ between the live table and the one beside, in either direction, and in what. */
final class Comparison {

    private final Connection db;
    private final Projection projection;
    private final String live;
    private final String beside;
    private final List<String> columns;

    Comparison(Connection db, Projection projection) {
        this.db = db;
        this.projection = projection;
        this.live = projection.table();
        this.beside = Beside.name(projection);
        this.columns = projection.columns();
    }

    /** Every row of both is hashed; people whose rows do not come to the same are noted. @return how many */
    long find() throws SQLException {
        return update("insert into replay.differing (live, person) select '" + live + "', coalesce(l.person, b.person) from " + hashed(live) + " l full join " + hashed(beside)
            + " b on b.person = l.person where l.count is distinct from b.count or l.hash is distinct from b.hash");
    }

    private String hashed(String table) {
        return "(select person, count(*) as count, bit_xor(hash_record_extended(row(" + String.join(", ", columns) + "), 47)) as hash from " + table + " group by person)";
    }

    /** The live table becomes what follows from the facts. */
    void mend() throws SQLException {
        update("delete from " + live + " t using replay.differing d where d.live = '" + live + "' and t.person = d.person");
        var names = String.join(", ", columns);
        var chosen = columns.stream().map(each -> "t." + each).collect(Collectors.joining(", "));
        update("insert into " + live + " (" + names + ") select " + chosen + " from " + beside + " t join replay.differing d on d.live = '" + live + "' and t.person = d.person");
    }

    interface Told {
        void difference(Object person, String table, String column, Object live, Object rebuilt);
    }

    /** Of at most so many people, row by row and column by column. */
    void tell(int people, Told told) throws SQLException {
        var keys = columns.subList(0, projection.key());
        var some = "(select person from replay.differing where live = '" + live + "' order by person limit " + people + ")";
        var both = columns.stream().map(each -> "l." + each + "::text, b." + each + "::text").collect(Collectors.joining(", "));
        var on = keys.stream().map(each -> "l." + each + " = b." + each).collect(Collectors.joining(" and "));
        var sql = "select l.person is null, b.person is null, coalesce(l.person, b.person), " + both + " from (select * from " + live + " where person in " + some + ") l full join (select * from "
            + beside + " where person in " + some + ") b on " + on + " where row(l.*)::text is distinct from row(b.*)::text order by 3";
        try (var statement = db.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) row(rows, told);
        }
    }

    private void row(ResultSet row, Told told) throws SQLException {
        boolean notLive = row.getBoolean(1);
        if (notLive || row.getBoolean(2)) {
            var key = new StringBuilder();
            for (int i = 1; i < projection.key(); i++) key.append(i > 1 ? " " : "").append(row.getString(notLive ? 5 + 2 * i : 4 + 2 * i));
            told.difference(row.getObject(3), live, key.isEmpty() ? "row" : "row " + key, notLive ? "missing" : "there", notLive ? "there" : "missing");
            return;
        }
        for (int i = projection.key(); i < columns.size(); i++) {
            var was = row.getString(4 + 2 * i);
            var is = row.getString(5 + 2 * i);
            if (!Objects.equals(was, is)) told.difference(row.getObject(3), live, columns.get(i), was, is);
        }
    }

    private long update(String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }
}
