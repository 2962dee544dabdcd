package kith.app.bench;

import java.sql.Connection;
import java.sql.SQLException;
import kith.pathway.BulkRecording;
import kith.pathway.Engine;

/** Everything recorded at once, as an import does; making the facts up is not counted. */
final class ImportBench {

    private ImportBench() {}

    static long millis(Connection owner, Engine engine, Population population, int people) throws SQLException {
        long[] inside = {0};
        var bulk = new BulkRecording(owner, engine);
        population.families(people, facts -> inside[0] += took(() -> bulk.record(facts)));
        inside[0] += took(bulk::close);
        return inside[0] / 1_000_000;
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static long took(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return System.nanoTime() - start;
    }
}
