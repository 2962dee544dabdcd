package kith.app.database;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kith.Visitor;

/** Writes through the pages while Kith or its PostgreSQL is killed, and counts what was answered and is not there afterwards. */
final class KillRounds {

    private static final String SAVED = "select username from access.failed_sign_in";

    private final KithProcess kith;
    private final Visitor visitor;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> blank = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final Random random = new Random(20261122);

    KillRounds(Path folder) throws Exception {
        Prepared.in(folder);
        var added = KithProcess.run("add-worker", "writer", "--name", "A Writer", "--role", "practitioner", "--data", folder.toString());
        kith = new KithProcess(folder).start();
        visitor = new Visitor(kith.address()).signIn("writer", added.said().lines().filter(line -> line.startsWith("password ")).findFirst().orElseThrow().substring(9));
        visitor.get("/account");
    }

    /** What was acknowledged and lost. */
    Set<String> run(int rounds) throws Exception {
        try (kith) {
            for (int round = 0; round < rounds; round++) {
                if (round % 2 == 0) killKith(); else killPostgres();
            }
            var lost = new HashSet<>(acknowledged);
            lost.removeAll(saved());
            return lost;
        }
    }

    /** Answers that say neither that it was kept nor what is wrong. */
    Set<String> blank() { return blank; }

    int acknowledged() { return acknowledged.size(); }

    private void killKith() throws Exception {
        whileWriting(kith::kill);
        kith.start();
    }

    private void killPostgres() throws Exception {
        var killed = kith.postgres();
        whileWriting(kith::killPostgres);
        before("PostgreSQL is started again", () -> Postmaster.livingIn(kith.folder.resolve("postgres")).filter(one -> one.process().pid() != killed).isPresent());
        before("Kith writes again", () -> write("after-" + number.incrementAndGet()));
    }

    /** Four at once; some may not even notice. */
    private void whileWriting(Kill kill) throws Exception {
        var over = new AtomicBoolean();
        var writers = IntStream.range(0, 4).mapToObj(i -> Thread.startVirtualThread(() -> {
            while (!over.get()) write("note-" + number.incrementAndGet());
        })).toList();
        Thread.sleep(500 + random.nextInt(1000));
        kill.now();
        Thread.sleep(200);
        over.set(true);
        for (var writer : writers) writer.join();
    }

    private static void before(String hope, BooleanSupplier reached) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > until) throw new IllegalStateException("within two minutes: " + hope);
            Thread.sleep(50);
        }
    }

    private interface Kill {
        void now() throws Exception;
    }

    private boolean write(String name) {
        try {
            var answer = visitor.post("/test/kept", "name", name);
            if (answer.statusCode() != 200 || !answer.body().equals("kept")) {
                if (answer.statusCode() == 200 || answer.body().isBlank()) blank.add(answer.statusCode() + " " + answer.body());
                return false;
            }
            acknowledged.add(name);
            return true;
        } catch (UncheckedIOException notAnswered) {
            return false;
        }
    }

    private Set<String> saved() throws SQLException {
        var saved = new HashSet<String>();
        try (var connection = kith.database().connect(Role.APP); var statement = connection.createStatement(); var rows = statement.executeQuery(SAVED)) {
            while (rows.next()) saved.add(rows.getString(1));
        }
        return saved;
    }
}
