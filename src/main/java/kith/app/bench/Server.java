package kith.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The measured Kith: a process of its own, with one GiB of heap, on a data folder of the bench's. */
final class Server implements AutoCloseable {

    private static final List<String> AS_SHIPPED = List.of("-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    final String address;

    private Server(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Server start(Path data) throws IOException {
        int port = freePort();
        var process = kith("start", "--data", data.toString(), "--port", Integer.toString(port), "--empty").start();
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Ready ")) {
                Thread.ofVirtual().start(() -> forget(lines));
                return new Server(process, "http://localhost:" + port);
            }
            said.append(line).append('\n');
        }
        throw new IOException("Kith did not start: " + said);
    }

    /** A full pipe would hold the server up. */
    private static void forget(BufferedReader lines) {
        try (lines) {
            while (lines.readLine() != null);
        } catch (IOException over) {
            // the server has stopped
        }
    }

    /** Runs a command of Kith's to its end, as ./kith does. */
    static String run(String... arguments) throws IOException, InterruptedException {
        var process = kith(arguments).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException("kith " + String.join(" ", arguments) + " ended with " + process.exitValue() + ": " + said);
        return said;
    }

    private static ProcessBuilder kith(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(AS_SHIPPED);
        var classes = System.getProperty("java.class.path");
        if (classes.endsWith(".jar") && !classes.contains(java.io.File.pathSeparator)) command.addAll(List.of("-jar", classes));
        else command.addAll(List.of("-cp", classes, "kith.app.Kith"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("SIGN_IN_SECOND_FACTOR", "optional");
        return process;
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @Override public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
