package kith.app.database;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kith as a process of its own, so that it can be killed. */
final class KithProcess implements AutoCloseable {

    final Path folder;
    final int port;
    private final Path output;
    private final List<String> options;
    private Process process;

    KithProcess(Path folder, String... options) throws IOException {
        this.folder = folder;
        this.options = List.of(options);
        this.output = Files.createTempFile("kith-process", ".log");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    KithProcess start() throws IOException, InterruptedException {
        begin();
        var until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!said().contains("Ready")) {
            if (!process.isAlive() || System.nanoTime() > until) throw new IllegalStateException("not ready: " + said());
            Thread.sleep(50);
        }
        return this;
    }

    void begin() throws IOException {
        var arguments = new ArrayList<>(List.of("start", "--empty", "--port", Integer.toString(port), "--data", folder.toString()));
        arguments.addAll(options);
        process = kith(output, arguments.toArray(String[]::new));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void killPostgres() {
        ProcessHandle.of(postgres()).ifPresent(ProcessHandle::destroyForcibly);
    }

    long postgres() { return Postmaster.livingIn(folder.resolve("postgres")).orElseThrow().process().pid(); }

    Database database() {
        var data = new DataFolder(folder);
        var port = Postmaster.livingIn(folder.resolve("postgres")).orElseThrow().port();
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/kith", Passwords.logins(Passwords.kept(data.file("passwords"))));
    }

    String address() { return "http://localhost:" + port; }

    String said() throws IOException { return Files.readString(output); }

    /** One command to its end: what it printed and how it ended. */
    static Ended run(String... arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile("kith-command", ".log");
        var status = kith(output, arguments).waitFor();
        return new Ended(status, Files.readString(output));
    }

    record Ended(int status, String said) { }

    private static Process kith(Path output, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED", "-cp", classes(), "kith.app.Kith"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().remove("KITH_DATABASE_URL");
        builder.environment().put("SIGN_IN_SECOND_FACTOR", "optional");
        return builder.start();
    }

    // Maven's list ends in an empty part, which Java takes for the working folder
    private static String classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(Predicate.not(String::isEmpty)).collect(Collectors.joining(File.pathSeparator));
    }

    @Override public void close() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            process.waitFor();
        }
        Files.deleteIfExists(output);
    }
}
