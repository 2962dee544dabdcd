package kith.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Who is using a data folder. The locks are the operating system's own, so they go with the process however it ends. */
final class Locks implements AutoCloseable {

    private static final long STARTING = 0;
    private static final long USING = 1;
    private static final long SERVING = 2;

    private final FileChannel file;
    private FileLock using;
    private FileLock serving;

    Locks(DataFolder data) {
        try {
            file = FileChannel.open(data.file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new NotStarted("The data folder " + data.path() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Starting and stopping the database happen one at a time, whichever command does it. */
    synchronized void whileNobodyElseStartsOrStops(Runnable work) {
        try (var gate = file.lock(STARTING, 1, false)) {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void use() {
        try {
            using = file.lock(USING, 1, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when no other process uses the database any more. */
    boolean leaveAsLast() {
        try {
            if (using != null) using.release();
            using = file.tryLock(USING, 1, false);
            return using != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False when another Kith serves pages from this folder. */
    boolean serve() {
        try {
            serving = file.tryLock(SERVING, 1, false);
            return serving != null;
        } catch (OverlappingFileLockException here) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
