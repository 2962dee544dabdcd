package kith.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference model in a folder of its own, where a test may change words in it. */
public record ChangedModel(Path folder) {

    public static ChangedModel in(Path folder) throws IOException {
        try (var files = Files.list(Path.of("models/slough-2016"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.copy(file, folder.resolve(file.getFileName()));
        }
        return new ChangedModel(folder);
    }

    public ChangedModel with(String file, String words, String instead) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path, UTF_8);
        if (!text.contains(words)) throw new IllegalArgumentException(file + " does not say: " + words);
        Files.writeString(path, text.replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(instead)));
        return this;
    }

    /** "hubs.yml, line 12: " for the first line with these words. */
    public String at(String file, String words) throws IOException {
        var lines = Files.readAllLines(folder.resolve(file), UTF_8);
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(words)) return file + ", line " + (i + 1) + ": ";
        throw new IllegalArgumentException(file + " does not say: " + words);
    }

    public OperatingModel read() { return OperatingModels.in(folder); }
}
