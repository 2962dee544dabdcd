package kith.app.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** What COPY takes for rows that are ready: each table's rows into a table like it, with its indexes, committed. */
final class CopyFloor {

    record Table(String name, boolean projection) {

        String floor() {
            return "floor." + name.replace('.', '_');
        }
    }

    private final Connection owner;
    private final Path folder;
    private final List<Table> tables = new ArrayList<>();

    /** Writes all rows out, unmeasured. */
    CopyFloor(Connection owner, Path folder) throws SQLException, IOException {
        this.owner = owner;
        this.folder = Files.createDirectories(folder);
        try (var statement = owner.createStatement(); var rows = statement.executeQuery(Floors.one("tables"))) {
            while (rows.next()) tables.add(new Table(rows.getString(1), rows.getBoolean(2)));
        }
        for (var table : tables)
            try (var out = new BufferedOutputStream(Files.newOutputStream(file(table)), 1 << 20)) {
                owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table.name() + " to stdout", out);
            }
        execute("create schema if not exists floor");
    }

    long millis(boolean projectionsOnly) throws SQLException, IOException {
        var chosen = tables.stream().filter(table -> !projectionsOnly || table.projection()).toList();
        for (var table : chosen) {
            execute("drop table if exists " + table.floor());
            execute("create table " + table.floor() + " (like " + table.name() + " including all)");
        }
        long start = System.nanoTime();
        for (var table : chosen)
            try (var in = new BufferedInputStream(Files.newInputStream(file(table)), 1 << 20)) {
                owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.floor() + " from stdin", in, 1 << 16);
            }
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Reading all facts once, then COPY of what follows from them. */
    long replayMillis() throws SQLException, IOException {
        long start = System.nanoTime();
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.setFetchSize(10_000);
            try (var rows = statement.executeQuery(Floors.one("facts"))) {
                while (rows.next()) rows.getBytes(1);
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
        return (System.nanoTime() - start) / 1_000_000 + millis(true);
    }

    long rows() throws SQLException {
        long all = 0;
        for (var table : tables)
            try (var statement = owner.createStatement(); var rows = statement.executeQuery("select count(*) from " + table.name())) {
                rows.next();
                all += rows.getLong(1);
            }
        return all;
    }

    private Path file(Table table) {
        return folder.resolve(table.name());
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
