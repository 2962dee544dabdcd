package kith.insight.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import kith.pathway.Engine;
import kith.pathway.Pipeline;
import kith.pathway.Sources;

/** Counts from the facts themselves, not from the tables that follow from them: any day, as known on any day. */
final class Counting {

    private static final String ASKER = "select set_config('kith.asker', 'system', true)";

    private Counting() {}

    static Counted of(DataSource source, Engine engine, Question question) throws SQLException {
        try (var db = source.getConnection()) {
            db.setAutoCommit(false);
            db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = db.createStatement()) {
                statement.execute(ASKER);
            }
            var sources = Sources.all(db);
            List<Tally> tallies = new CopyOnWriteArrayList<>();
            Pipeline.run(db, () -> {
                var tally = new Tally(engine, sources, question);
                tallies.add(tally);
                return tally;
            });
            db.rollback();
            return Tally.sum(question, tallies);
        }
    }
}
