package kith.pathway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kith.ledger.Everybody;
import kith.ledger.Everybody.Told;

/** One thread reads people's facts in chunks, as many as there are processors work on them. What waits between is bounded. */
public final class Pipeline {

    private static final int CHUNK = 200;
    private static final List<Told> END = List.of();

    /** Made once for each thread. */
    public interface Work extends AutoCloseable {
        void on(Told told) throws SQLException;

        /** All is told. */
        void end() throws SQLException;

        @Override default void close() throws SQLException {}
    }

    public interface Workers {
        Work next() throws SQLException;
    }

    private final ArrayBlockingQueue<List<Told>> waiting = new ArrayBlockingQueue<>(8);
    private volatile boolean broken;

    private Pipeline() {}

    /** @param db reads everybody in the snapshot of its transaction */
    public static void run(Connection db, Workers workers) throws SQLException {
        new Pipeline().start(db, workers);
    }

    private void start(Connection db, Workers workers) throws SQLException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (var pool = Executors.newFixedThreadPool(threads); var everybody = new Everybody(db)) {
            var working = IntStream.range(0, threads).mapToObj(i -> work(pool, workers)).toList();
            try {
                for (List<Told> chunk; !broken && !(chunk = everybody.next(CHUNK)).isEmpty(); ) waiting.put(chunk);
            } finally {
                for (int i = 0; i < threads; i++) {
                    if (broken) waiting.clear();
                    waiting.put(END);
                }
            }
            working.forEach(CompletableFuture::join);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        }
    }

    private CompletableFuture<Void> work(ExecutorService pool, Workers workers) {
        return CompletableFuture.runAsync(() -> {
            try (var work = workers.next()) {
                for (List<Told> chunk; !(chunk = waiting.take()).isEmpty(); ) for (var told : chunk) work.on(told);
                work.end();
            } catch (SQLException | InterruptedException | RuntimeException failed) {
                broken = true;
                waiting.clear();
                throw failed instanceof RuntimeException known ? known : new IllegalStateException(failed.getMessage(), failed);
            }
        }, pool);
    }
}
