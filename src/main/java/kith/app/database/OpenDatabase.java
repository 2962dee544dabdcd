package kith.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of a data folder, ready for use: an outside server where one is set, otherwise the embedded one, started if nobody
 * has and stopped by whoever leaves last. Works beside a running Kith.
 */
public final class OpenDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);

    private final DataFolder data;
    private final Locks locks;
    private final Optional<Cluster> cluster;
    private final Database database;
    private final Settings settings;
    private final Thread atTheEnd = Thread.ofPlatform().name("database-close").unstarted(this::close);
    private Runnable first = () -> { };
    private volatile boolean closing;

    private OpenDatabase(DataFolder data, Settings settings) {
        this.data = data;
        this.settings = settings;
        this.locks = new Locks(data);
        var outside = OutsideServer.of(data);
        this.cluster = outside.isPresent() ? Optional.empty() : Optional.of(Cluster.in(data));
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        locks.whileNobodyElseStartsOrStops(() -> {
            cluster.ifPresent(c -> c.start(settings.options()));
            locks.use();
        });
        this.database = outside.orElseGet(() -> cluster.orElseThrow().database());
        ready();
    }

    /** How to open: only the tests may trade safety for speed. */
    public record Settings(boolean mustBeDurable, List<String> options) {
        public static final Settings DURABLE = new Settings(true, List.of());
        public static final Settings FAST_FOR_TESTS = new Settings(false, List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off"));
    }

    public static OpenDatabase in(Path folder) { return in(folder, Settings.DURABLE); }

    /** Only where there is one already: a slip in the folder's name makes nothing, and nothing is vouched for that was never there. */
    public static OpenDatabase existing(Path folder) {
        var data = DataFolder.named(folder);
        if (OutsideServer.of(data).isEmpty() && !Cluster.isIn(data)) throw new NotStarted("There is no Kith in " + data.path() + ". Check --data, or begin with ./kith start");
        return in(folder);
    }

    public static OpenDatabase in(Path folder, Settings settings) { return new OpenDatabase(DataFolder.at(folder), settings); }

    public Database database() { return database; }

    public DataFolder data() { return data; }

    /** Whether pages and database have the same processors. */
    boolean onThisMachine() { return cluster.isPresent(); }

    /** Takes the place of the one Kith that serves pages from this folder, or says who has it. */
    public void serve(String address) {
        var running = data.file("running");
        try {
            if (!locks.serve())
                throw new NotStarted("Kith is already running on " + data.path() + ": " + (Files.exists(running) ? Files.readString(running).strip() : "starting"));
            Files.writeString(running, address + " (process " + ProcessHandle.current().pid() + ")");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cluster.ifPresent(this::keepRunning);
    }

    private void ready() {
        try {
            locks.whileNobodyElseStartsOrStops(() -> Migrations.run(database));
            if (settings.mustBeDurable()) Durability.check(database);
        } catch (RuntimeException notReady) {
            close();
            throw notReady;
        }
    }

    /** A PostgreSQL that dies under us is started again in the same place; its own recovery keeps all that was acknowledged. */
    private void keepRunning(Cluster watched) {
        Thread.ofVirtual().name("postgres-watch").start(() -> {
            while (!closing) {
                try {
                    Thread.sleep(500);
                    if (watched.living().isEmpty()) startAgain(watched);
                } catch (InterruptedException stop) {
                    return;
                } catch (RuntimeException notYet) {
                    if (!closing) LOG.error("PostgreSQL stopped and does not start again: {}", notYet.getMessage());
                }
            }
        });
    }

    private void startAgain(Cluster watched) {
        locks.whileNobodyElseStartsOrStops(() -> {
            if (closing) return;
            LOG.warn("PostgreSQL stopped by itself; starting it again");
            watched.start(settings.options());
        });
    }

    /** What must end before the database does, however the process is asked to end. */
    public synchronized void beforeClosing(Runnable work) { first = work; }

    @Override public synchronized void close() {
        if (closing) return;
        closing = true;
        first.run();
        locks.whileNobodyElseStartsOrStops(() -> {
            if (locks.leaveAsLast()) cluster.ifPresent(Cluster::stop);
        });
        locks.close();
        forgetTheEnd();
    }

    private void forgetTheEnd() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException itIsTheEnd) {
            // this is that thread, or it waits for this one
        }
    }
}
