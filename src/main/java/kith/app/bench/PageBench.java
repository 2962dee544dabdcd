package kith.app.bench;

import java.sql.Connection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** A page, eight readers at once: over HTTP as a browser has it, beside its reads, session and audit rows alone. */
final class PageBench {

    /** How many times as often as it is measured a page is asked for before: the first thousands of answers have Java's compiler beside them, and a Kith that has run for a morning has not. */
    static final int WARM = 40;

    private final Readers readers;
    private final DataSource owner;

    PageBench(Readers readers, DataSource owner) {
        this.readers = readers;
        this.owner = owner;
    }

    /** Of a child whom the reader works with. */
    Measured child(Population population, int rounds, int times) throws Exception {
        return measure("child's page", "child", 2.5, WARM, (reader, random) -> any(population.children(reader), random).toString(), "/children/%s", rounds, times);
    }

    Load.Client childReader(Population population, int reader) {
        var random = random(reader);
        return n -> readers.browser(reader).get("/children/" + any(population.children(reader), random));
    }

    Measured day(List<UUID> workers, int rounds, int times) throws Exception {
        return measure("My day", "day", 2, 4, (reader, random) -> workers.get(reader).toString(), "/", rounds, times);
    }

    Measured queue(List<UUID> workers, int rounds, int times) throws Exception {
        return measure("the queue of the front door", "queue", 2, WARM, (reader, random) -> workers.get(reader).toString(), "/contacts", rounds, times);
    }

    /** Of a hub that holds as many children as its band allows; see {@link OwnHubs}. */
    Measured board(int rounds, int times) throws Exception {
        return measure("hub board of " + OwnHubs.BOARD + " children", "board", 2, 10, (reader, random) -> OwnHubs.board(reader), "/hubs/%s/board", rounds, times);
    }

    Measured list(int rounds, int times) throws Exception {
        return measure("hub list of " + OwnHubs.LIST + " children with next review, visit, task", "list", 2, WARM, (reader, random) -> OwnHubs.list(reader), "/hubs/%s", rounds, times);
    }

    static UUID any(List<UUID> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private Measured measure(String work, String floor, double reach, int warm, BiFunction<Integer, Random, String> about, String path, int rounds, int times) throws Exception {
        return Load.inTurn(work + ", 8 readers at once, p95", reach, Load.CLIENTS, times, warm, rounds, number -> {
            var random = random(number);
            return n -> readers.browser(number).get(String.format(path, about.apply(number, random)));
        }, number -> reads(number, Floors.several(floor), about));
    }

    private static Random random(int number) {
        return new Random(number * 31L + System.nanoTime());
    }

    private Load.Client reads(int number, List<String> statements, BiFunction<Integer, Random, String> about) throws Exception {
        var random = random(number);
        var session = readers.browser(number).session();
        var db = owner.getConnection();
        db.setAutoCommit(false);
        return new Load.Client() {
            @Override public void once(int n) throws Exception {
                var asked = about.apply(number, random);
                for (int i = 0; i < statements.size(); i++) run(db, statements.get(i), i == 0 ? session : asked);
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
