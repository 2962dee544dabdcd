package kith.exchange.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Hand-written words, kept as text under kith/demo: a heading in brackets, then one entry a line. */
final class Lists {

    private final Map<String, List<String>> byHeading = new LinkedHashMap<>();

    private Lists() {}

    static Lists read(String... files) {
        var lists = new Lists();
        for (var file : files) lists.add(file);
        return lists;
    }

    static boolean exists(String file) {
        return Lists.class.getResource("/kith/demo/" + file) != null;
    }

    List<String> under(String heading) {
        return Objects.requireNonNull(byHeading.get(heading), () -> "Nothing is written under [" + heading + "]");
    }

    boolean has(String heading) {
        return byHeading.containsKey(heading);
    }

    Map<String, List<String>> all() {
        return byHeading;
    }

    private void add(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lists.class.getResourceAsStream("/kith/demo/" + file), file), StandardCharsets.UTF_8))) {
            List<String> current = null;
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.isBlank() || line.startsWith("#")) continue;
                if (line.startsWith("[")) current = byHeading.computeIfAbsent(line.substring(1, line.indexOf(']')), any -> new ArrayList<>());
                else Objects.requireNonNull(current, file).add(line.strip());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
