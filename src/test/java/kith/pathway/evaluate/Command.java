package kith.pathway.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.app.Tellings;
import picocli.CommandLine;

/** Runs ./kith evaluate as the command line does, without a process of its own. */
record Command(int exit, String out, String err) {

    static Command run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new EvaluateFacts(Tellings.all())).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Command(exit, out.toString(), err.toString());
    }

    /** A folder that holds a model with nothing of its own. */
    static Path model() {
        try {
            var folder = Files.createTempDirectory("kith-model");
            Files.writeString(folder.resolve("model.yml"), "country: england\n");
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Command on(String facts, String day) {
        return run("--model", model().toString(), "--facts", file(facts).toString(), "--on", day);
    }

    static Path file(String text) {
        try {
            return Files.writeString(Files.createTempFile("kith-facts", ".json"), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
