package kith.app.database;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import kith.Visitor;

/** Writes through the pages while Kith or its PostgreSQL is killed, and counts what was answered and is not there afterwards. */
final class KillRounds {

    private static final String SAVED = "select username from access.failed_sign_in";

    private final KithProcess kith;
    private final Visitor visitor;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final Random random = new Random(20261122);

    KillRounds(Path folder) throws Exception {
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

    int acknowledged() { return acknowledged.size(); }

    private void killKith() throws Exception {
        var writers = writers();
        Thread.sleep(500 + random.nextInt(1000));
        kith.kill();
        for (var writer : writers) writer.join();
        kith.start();
    }

    private void killPostgres() throws Exception {
        var writers = writers();
        Thread.sleep(500 + random.nextInt(1000));
        var killed = kith.postgres();
        kith.killPostgres();
        for (var writer : writers) writer.join();
        while (Postmaster.livingIn(kith.folder.resolve("postgres")).filter(one -> one.process().pid() != killed).isEmpty()) Thread.sleep(50);
        while (!write("after-" + number.incrementAndGet())) Thread.sleep(50);
    }

    /** Four at once, each until its first answer that is not "yes". */
    private List<Thread> writers() {
        var started = new ConcurrentLinkedQueue<Thread>();
        for (int i = 0; i < 4; i++) started.add(Thread.startVirtualThread(() -> {
            while (write("note-" + number.incrementAndGet())) Thread.onSpinWait();
        }));
        return List.copyOf(started);
    }

    private boolean write(String name) {
        try {
            if (visitor.post("/test/kept", "name", name).statusCode() != 200) return false;
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
