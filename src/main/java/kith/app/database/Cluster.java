package kith.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The embedded PostgreSQL of one data folder: made once, started, adopted after a crash, stopped. */
final class Cluster {

    /** What a small machine needs; written into postgresql.conf, where an authority may change it. */
    private static final List<String> SETTINGS = List.of(
        "fsync=on", "synchronous_commit=on", "full_page_writes=on",
        "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60",
        "shared_buffers=256MB", "work_mem=16MB", "maintenance_work_mem=128MB", "effective_cache_size=1GB",
        "wal_level=replica", "max_wal_size=4GB", "checkpoint_timeout=15min", "wal_compression=on",
        "jit=off", "random_page_cost=1.1", "timezone=UTC", "log_timezone=UTC",
        // a statement or its values would carry names into the log
        "log_statement=none", "log_min_error_statement=panic", "log_parameter_max_length=0", "log_parameter_max_length_on_error=0");

    private final DataFolder data;
    private final Programs programs;
    private final Path folder;
    private final Properties passwords;

    private Cluster(DataFolder data) {
        this.data = data;
        this.folder = folder(data);
        this.programs = Programs.unpacked(data);
        this.passwords = Passwords.kept(data.file("passwords"));
    }

    static Cluster in(DataFolder data) {
        var cluster = new Cluster(data);
        cluster.makeOnce();
        return cluster;
    }

    static boolean isIn(DataFolder data) { return Files.isDirectory(folder(data)); }

    private static Path folder(DataFolder data) { return data.file("postgres"); }

    Optional<Postmaster> living() { return Postmaster.livingIn(folder); }

    Database database() {
        return new Database("jdbc:postgresql://127.0.0.1:" + keptPort() + "/kith", Passwords.logins(passwords));
    }

    /** Leaves one running PostgreSQL behind, whatever state the last one was left in. */
    void start(List<String> options) {
        if (living().filter(this::answers).isPresent()) return;
        try {
            Postmaster.forgetIfNotLiving(folder);
            if (living().isPresent()) stop();
            startOn(freePort(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new FirstDatabase(superuserUrl(), passwords).makeOnce();
    }

    void stop() {
        if (living().isPresent()) programs.run("pg_ctl", List.of("stop", "-D", folder.toString(), "-m", "fast", "-w", "-t", "60"));
    }

    private void startOn(int port, List<String> options) throws IOException {
        Files.writeString(data.file("postgres.port"), Integer.toString(port));
        var log = Files.createDirectories(data.file("log")).resolve("postgres.log");
        var given = new ArrayList<>(List.of("-c port=" + port));
        options.forEach(option -> given.add("-c " + option));
        var arguments = List.of("start", "-D", folder.toString(), "-w", "-t", "120", "-l", log.toString(), "-o", String.join(" ", given));
        try {
            programs.run("pg_ctl", arguments);
        } catch (NotStarted first) {
            // after kill -9 the last server's children hold its shared memory for a moment
            pause();
            Postmaster.forgetIfNotLiving(folder);
            try {
                programs.run("pg_ctl", arguments);
            } catch (NotStarted again) {
                throw new NotStarted("PostgreSQL did not start; its own words are in " + log, again);
            }
        }
    }

    private boolean answers(Postmaster postmaster) {
        return keptPort() == postmaster.port() && new FirstDatabase(superuserUrl(), passwords).answersWithin(60);
    }

    private String superuserUrl() { return "jdbc:postgresql://127.0.0.1:" + keptPort() + "/postgres"; }

    private int keptPort() {
        try {
            return Integer.parseInt(Files.readString(data.file("postgres.port")).strip());
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }

    private int freePort() throws IOException {
        try (var kept = new ServerSocket(keptPort(), 1, InetAddress.getLoopbackAddress())) {
            return kept.getLocalPort();
        } catch (IOException taken) {
            try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return any.getLocalPort();
            }
        }
    }

    private void makeOnce() {
        if (Files.exists(folder)) return;
        try {
            var draft = Files.createTempDirectory(data.path(), "postgres-making");
            var secret = Files.createTempFile(data.path(), "superuser", ".pw", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(secret, passwords.getProperty(Passwords.SUPERUSER));
                programs.run("initdb", initialisation(draft, secret));
            } finally {
                Files.delete(secret);
            }
            // named only when whole: a stopped first start leaves nothing half made under the real name
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> initialisation(Path cluster, Path secret) {
        var arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-U", Passwords.SUPERUSER, "--pwfile=" + secret,
            "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--data-checksums"));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private static void pause() {
        try {
            Thread.sleep(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
