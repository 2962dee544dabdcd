package kith.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kith.app.database.Database;
import kith.app.database.Role;

/** The workflow engine of bench/rival, a process of its own with as much heap as Kith, in a schema of its own of the same database. */
final class Rival implements AutoCloseable {

    private static final String BUILT = "kith.rival";

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;
    final String name;

    private Rival(Process process) throws IOException {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        var ready = answers.readLine();
        if (ready == null || !ready.startsWith("ready ")) throw new IOException("The workflow engine did not start: " + ready);
        this.name = "Flowable " + ready.substring("ready ".length());
    }

    static Rival start(Database database) throws IOException {
        var built = Path.of(System.getProperty(BUILT, "bench/rival/target"));
        if (!Files.exists(built.resolve("rival.jar"))) throw new IOException("The workflow engine is not built: mvn -f bench/rival/pom.xml package");
        var owner = database.login(Role.OWNER);
        var url = database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=rival";
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx1g",
            "-cp", built.resolve("rival.jar") + java.io.File.pathSeparator + built.resolve("lib") + "/*", "rival.Rival", url, owner.user()).redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("RIVAL_PASSWORD", owner.password());
        return new Rival(process.start());
    }

    /** @return the numbers of its answer */
    List<Double> ask(String question, int... numbers) throws IOException {
        questions.write(question + " " + String.join(" ", Arrays.stream(numbers).mapToObj(Integer::toString).toList()) + "\n");
        questions.flush();
        var answer = answers.readLine();
        if (answer == null) throw new IOException("The workflow engine ended while it was asked to " + question);
        return Arrays.stream(answer.split(" ")).map(Double::valueOf).toList();
    }

    @Override public void close() throws IOException {
        questions.close();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
