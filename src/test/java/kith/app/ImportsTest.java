package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a class or a template imports it uses: the first lines say what it knows of the house. */
class ImportsTest {

    private static final Pattern IMPORT = Pattern.compile("^@?import (?:static )?[\\w.]+\\.(\\w+);?$", Pattern.MULTILINE);
    private static final Pattern NO_CODE = Pattern.compile("'\\\\?.'|\"\"\".*?\"\"\"|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    @Test void nothing_is_imported_that_is_not_used() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".jte")).flatMap(file -> unused(file).stream().map(name -> file + ": " + name))).isEmpty();
        }
    }

    private static List<String> unused(Path file) {
        try {
            var text = Files.readString(file);
            var beneath = IMPORT.matcher(text).replaceAll("");
            // in a template what stands in quotes is code too
            var code = file.toString().endsWith(".java") ? NO_CODE.matcher(beneath).replaceAll("\"\"") : beneath;
            return IMPORT.matcher(text).results().map(found -> found.group(1)).filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(code).find() && !beneath.matches("(?s).*@(link|see|throws) " + name + "\\b.*")).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}
