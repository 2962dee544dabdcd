package kith.pathway.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kith.app.Tellings;
import kith.ledger.FactKinds;
import kith.pathway.evaluate.FactsFile.NotValid;
import org.junit.jupiter.api.Test;

/** Files that somebody, or something, has spoilt: read whole or refused in words, never anything else. */
class BrokenFilesTest {

    private static final FactKinds KINDS = Tellings.kinds();
    private static final List<String> PIECES = List.of("null", "7", "1e999", "-0.5", "true", "{}", "[]", "\"\"", "\"x\"", "\"2026-02-30\"", "\"2026-03-02T25:00:00Z\"", "{\"a\":[{}]}", "[null]", "\"\\u0000\"", ",", "}", "]",
        "\"9999999999-12-31\"", "\"-0001-01-01\"", "\"9999-12-31\"", "\"0000-01-01\"");

    @Test void a_spoilt_file_is_read_or_refused() throws IOException {
        var random = new Random(20260302);
        for (var file : examples())
            for (int i = 0; i < 400; i++) {
                var text = spoilt(Files.readString(file), random);
                try {
                    FactsFile.read(text.getBytes(StandardCharsets.UTF_8), KINDS);
                } catch (NotValid wrong) {
                    assertThat(wrong.mistakes).as(text).isNotEmpty().noneMatch(line -> line.contains("Exception") || line.contains("kith.") || line.contains("null pointer"));
                } catch (RuntimeException broken) {
                    throw new AssertionError(text, broken);
                }
            }
    }

    @Test void deep_nesting_and_other_encodings_are_refused() {
        refused("{\"people\":".repeat(5000).getBytes(StandardCharsets.UTF_8));
        refused("{\"people\":[],\"facts\":[]}é".getBytes(StandardCharsets.ISO_8859_1));
        refused(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        refused(new byte[1000]);
    }

    @Test void days_at_the_ends_of_time_are_answered() {
        for (var day : List.of("0001-01-01", "9999-12-31", "1752-09-14")) {
            var facts = "{\"people\":[{\"id\":\"p\",\"born\":\"%s\"}],\"facts\":[{\"id\":\"f\",\"type\":\"strategy-discussion.held\",\"about\":[\"p\"],\"happened\":\"%s\",\"recorded\":\"2026-03-02T16:10:00Z\",\"body\":{\"outcome\":\"section-47-single\"}}]}".formatted(day, day);
            assertThat(Command.on(facts, day).exit()).as(day).isZero();
        }
    }

    private static void refused(byte[] bytes) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> FactsFile.read(bytes, KINDS)).isInstanceOf(NotValid.class);
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/examples"))) {
            return files.filter(file -> !file.toString().contains(".on-")).sorted().toList();
        }
    }

    /** A value put in another's place, a piece cut out, or a character changed. */
    private static String spoilt(String text, Random random) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(30)));
            case 1 -> text.substring(0, at) + (char) (32 + random.nextInt(95)) + text.substring(at + 1);
            default -> replaced(text, at, PIECES.get(random.nextInt(PIECES.size())));
        };
    }

    private static String replaced(String text, int near, String piece) {
        int colon = text.indexOf(": ", near);
        if (colon < 0) return text.substring(0, near);
        int end = colon + 2;
        if (text.charAt(end) == '"') end = text.indexOf('"', end + 1) + 1;
        else while (end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) end++;
        return text.substring(0, colon + 2) + piece + text.substring(end);
    }
}
