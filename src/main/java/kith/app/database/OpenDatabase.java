package kith.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The database of a data folder, ready for use: an outside server where one is set, otherwise the embedded one, started if nobody
 * has and stopped by whoever leaves last. Works beside a running Kith.
 */
public final class OpenDatabase implements AutoCloseable {

    private final DataFolder data;
    private final Locks locks;
    private final Optional<Cluster> cluster;
    private final Database database;
    private volatile boolean closing;

    private OpenDatabase(DataFolder data, Settings settings) {
        this.data = data;
        this.locks = new Locks(data);
        var outside = OutsideServer.of(data);
        this.cluster = outside.isPresent() ? Optional.empty() : Optional.of(Cluster.in(data));
        locks.whileNobodyElseStartsOrStops(() -> {
            cluster.ifPresent(c -> c.start(settings.options()));
            locks.use();
        });
        this.database = outside.orElseGet(() -> cluster.orElseThrow().database());
        ready(settings);
    }

    /** How to open: only the tests may trade safety for speed. */
    public record Settings(boolean mustBeDurable, List<String> options) {
        public static final Settings DURABLE = new Settings(true, List.of());
        public static final Settings FAST_FOR_TESTS = new Settings(false, List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off"));
    }

    public static OpenDatabase in(Path folder) { return in(folder, Settings.DURABLE); }

    public static OpenDatabase in(Path folder, Settings settings) { return new OpenDatabase(DataFolder.at(folder), settings); }

    public Database database() { return database; }

    public DataFolder data() { return data; }

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

    private void ready(Settings settings) {
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
        watched.living().ifPresent(postmaster -> postmaster.process().onExit().thenRun(() -> locks.whileNobodyElseStartsOrStops(() -> {
            if (closing) return;
            watched.start(List.of());
            keepRunning(watched);
        })));
    }

    @Override public void close() {
        closing = true;
        locks.whileNobodyElseStartsOrStops(() -> {
            if (locks.leaveAsLast()) cluster.ifPresent(Cluster::stop);
        });
        locks.close();
    }
}
