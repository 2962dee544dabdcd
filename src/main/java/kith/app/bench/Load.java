package kith.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients at once, each doing its own work over and over, and how long each time took. */
final class Load {

    static final int CLIENTS = 8;

    /** One client's work; {@code n} counts how often it was done before. */
    interface Client extends AutoCloseable {
        void once(int n) throws Exception;

        @Override default void close() throws Exception {}
    }

    interface Clients {
        Client client(int number) throws Exception;

        /** Once, before any of them begins. */
        default void before() throws Exception {}
    }

    private Load() {}

    static Took run(int clients, int times, Clients made) throws Exception {
        made.before();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<long[]>>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                running.add(threads.submit(() -> times(made.client(number), times)));
            }
            var all = new long[clients * times];
            for (int i = 0; i < clients; i++) System.arraycopy(running.get(i).get(), 0, all, i * times, times);
            Arrays.sort(all);
            return new Took(all);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    /**
     * Kith and floor in turn, so many rounds: a line of the table from two kinds of client.
     * @param warm how many times as long Kith runs before anything counts
     */
    static Measured inTurn(String work, double reach, int clients, int times, int warm, int rounds, Clients kith, Clients floor) throws Exception {
        var kiths = new ArrayList<Double>();
        var floors = new ArrayList<Double>();
        run(clients, times * warm, kith);
        run(clients, times, floor);
        for (int round = 0; round < rounds; round++) {
            kiths.add(run(clients, times, kith).p95());
            floors.add(run(clients, times, floor).p95());
        }
        return new Measured(work, "ms", kiths, floors, reach);
    }

    private static long[] times(Client client, int times) throws Exception {
        try (client) {
            var took = new long[times];
            for (int n = 0; n < times; n++) {
                long start = System.nanoTime();
                client.once(n);
                took[n] = System.nanoTime() - start;
            }
            return took;
        }
    }

    /** @param sorted nanoseconds */
    record Took(long[] sorted) {

        double millis(double share) {
            return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
        }

        double p95() {
            return millis(0.95);
        }
    }
}
