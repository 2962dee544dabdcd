package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HelpTest {

    @TempDir Path folder;

    @Test void help_needs_no_data_folder_and_makes_none() {
        var nowhere = folder.resolve("none");

        assertThat(run("--data", nowhere.toString(), "count", "--help")).isZero();
        assertThat(run("--data", nowhere.toString(), "import", "cin", "--help")).isZero();
        assertThat(nowhere).doesNotExist();
    }

    private static int run(String... arguments) {
        return new CommandLine(new Kith()).setOut(new PrintWriter(new StringWriter())).setExecutionStrategy(new WithBeans()).execute(arguments);
    }
}
