package kith.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published lists that the fixture of names is made of: "origin: word word ...". */
final class NameLists {

    private NameLists() {}

    static Map<String, List<String>> of(String file) {
        var lists = new LinkedHashMap<String, List<String>>();
        for (var line : text(file).lines().toList()) {
            if (line.startsWith("#") || line.isBlank()) continue;
            var parts = line.split(": ", 2);
            lists.computeIfAbsent(parts[0].replace("-made", ""), any -> new ArrayList<>()).addAll(words(parts[1].strip()));
        }
        return lists;
    }

    private static List<String> words(String text) {
        var pairing = text.split(" x ");
        if (pairing.length == 1) return Arrays.asList(text.split(" "));
        var made = new ArrayList<String>();
        for (var end : pairing[1].split("\\|"))
            for (var start : pairing[0].split("\\|")) made.add(start + end);
        return made;
    }

    private static String text(String file) {
        try (var in = NameLists.class.getResourceAsStream("/kith/bench/names/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
