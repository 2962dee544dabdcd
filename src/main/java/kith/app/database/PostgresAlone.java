package kith.app.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The server's programs without Kith: how long its own start takes, for whoever compares. */
public final class PostgresAlone {

    private PostgresAlone() { }

    /** Starts the PostgreSQL of a data folder that nobody uses, and stops it again. */
    public static Duration start(Path folder) {
        var data = DataFolder.at(folder);
        var programs = Programs.unpacked(data);
        var cluster = data.file("postgres").toString();
        long start = System.nanoTime();
        programs.run("pg_ctl", List.of("start", "-D", cluster, "-w", "-l", data.file("alone.log").toString()));
        var took = Duration.ofNanos(System.nanoTime() - start);
        programs.run("pg_ctl", List.of("stop", "-D", cluster, "-m", "fast", "-w"));
        return took;
    }
}
