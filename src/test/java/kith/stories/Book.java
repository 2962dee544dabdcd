package kith.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All the stories, by "pathway/file/name". */
final class Book {

    static final Path FOLDER = Path.of("src/test/resources/kith/stories");
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Book() {}

    static SequencedMap<String, Scenario> stories() {
        var stories = new TreeMap<String, Scenario>();
        for (var file : files()) {
            var path = FOLDER.relativize(file).toString().replace('\\', '/').replace(".yml", "");
            try {
                YAML.readValue(Files.readString(file), new TypeReference<LinkedHashMap<String, Scenario>>() {}).forEach((name, story) -> stories.put(path + "/" + name, story));
            } catch (JacksonException | IOException wrong) {
                throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
            }
        }
        return stories;
    }

    static boolean welsh(String path) {
        return path.startsWith("wales/");
    }

    /** Stories of rules that are not written yet; the list can only grow shorter. */
    static Set<String> pending() {
        return lines("pending.txt").stream().collect(Collectors.toSet());
    }

    static void holds(Set<String> paths) {
        var file = FOLDER.resolve("pending.txt");
        try {
            Files.write(file, Files.readAllLines(file).stream().filter(line -> !paths.contains(line.strip())).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Path> files() {
        try (var all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
