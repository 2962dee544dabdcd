package kith.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The floors: fixed SQL in files of their own, so that better code of Kith's cannot lower them. */
final class Floors {

    private Floors() {}

    static String one(String file) {
        try (var in = Floors.class.getResourceAsStream("/kith/bench/floors/" + file + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Statements stand between blank lines; a line that begins with -- is said to the reader. */
    static List<String> several(String file) {
        return Arrays.stream(one(file).split("\n\\s*\n"))
            .map(part -> part.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n")).strip())
            .filter(part -> !part.isEmpty()).toList();
    }
}
