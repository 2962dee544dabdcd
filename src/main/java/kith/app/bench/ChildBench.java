package kith.app.bench;

import java.sql.Connection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** The child's page, eight readers at once: over HTTP as a browser has it, beside its reads, session and audit row alone. */
final class ChildBench {

    private final Readers readers;
    private final DataSource owner;
    private final List<UUID> children;

    ChildBench(Readers readers, DataSource owner, List<UUID> children) {
        this.readers = readers;
        this.owner = owner;
        this.children = children;
    }

    Measured measure(int rounds, int times) throws Exception {
        return Load.inTurn("child's page, 8 readers at once, p95", 2.5, Load.CLIENTS, times, 4, rounds, this::page, this::reads);
    }

    private Load.Client page(int number) {
        var random = new Random(number * 31L + System.nanoTime());
        var browser = readers.browser(number);
        return n -> browser.get("/children/" + children.get(random.nextInt(children.size())));
    }

    Load.Client reads(int number) throws Exception {
        var random = new Random(number * 31L + System.nanoTime());
        var statements = Floors.several("child");
        var session = readers.browser(number).session();
        var db = owner.getConnection();
        db.setAutoCommit(false);
        return new Load.Client() {
            @Override public void once(int n) throws Exception {
                var child = children.get(random.nextInt(children.size()));
                for (int i = 0; i < statements.size(); i++) run(db, statements.get(i), i == 0 ? session : child.toString());
                db.commit();
            }

            @Override public void close() throws Exception {
                db.close();
            }
        };
    }

    private static void run(Connection db, String sql, String parameter) throws Exception {
        try (var statement = db.prepareStatement(sql)) {
            statement.setString(1, parameter);
            if (statement.execute())
                try (var rows = statement.getResultSet()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) for (int c = 1; c <= columns; c++) rows.getObject(c);
                }
        }
    }
}
