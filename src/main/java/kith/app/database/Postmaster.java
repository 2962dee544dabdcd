package kith.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The PostgreSQL that lives in a folder, as its own postmaster.pid tells it. */
record Postmaster(ProcessHandle process, int port) {

    static Optional<Postmaster> livingIn(Path cluster) {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 4) return Optional.empty();
            var pid = Long.parseLong(lines.getFirst().strip());
            var port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> runsOn(p, cluster)).map(p -> new Postmaster(p, port));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** After a power cut the file may name a process that is somebody else's now; PostgreSQL would then refuse to start. */
    static void forgetIfNotLiving(Path cluster) throws IOException {
        if (livingIn(cluster).isEmpty()) Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private static boolean runsOn(ProcessHandle process, Path cluster) {
        try {
            var commandLine = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }
}
