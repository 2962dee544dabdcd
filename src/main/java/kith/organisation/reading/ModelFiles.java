package kith.organisation.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kith.organisation.ModelNotValid;
import kith.organisation.Problem;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of a model's folder, in the order of their names. What belongs to its pathways (the folder, the local clocks, the school calendar) is not read here. */
public record ModelFiles(String folder, List<Text> texts) {

    private static final Set<String> OF_PATHWAYS = Set.of("clocks.yml", "calendar.yml");

    public record Text(String file, String content) { }

    public static ModelFiles in(Path folder) {
        try (var files = Files.list(folder)) {
            var texts = new ArrayList<Text>();
            for (var file : files.filter(ModelFiles::isOurs).sorted().toList())
                texts.add(new Text(file.getFileName().toString(), new String(Files.readAllBytes(file), UTF_8)));
            return new ModelFiles(folder.toString(), texts).orNotFound();
        } catch (IOException e) {
            throw new ModelNotValid(List.of(new Problem(folder.toString(), 0, "the folder cannot be read (" + e.getMessage() + ").")));
        }
    }

    /** A model that ships with Kith, from /models in the jar. */
    public static ModelFiles shipped(String name) {
        if (!name.matches("[a-z0-9-]+")) return new ModelFiles(name, List.<Text>of()).orNotFound();
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:models/" + name + "/*.yml");
            var texts = new ArrayList<Text>();
            for (var file : found) if (!OF_PATHWAYS.contains(file.getFilename())) texts.add(new Text(file.getFilename(), file.getContentAsString(UTF_8)));
            texts.sort(Comparator.comparing(Text::file));
            return new ModelFiles(name, texts).orNotFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every model is weighed by that has no weights.yml of its own. */
    static ModelFiles weights() {
        return shipped("weights");
    }

    private static boolean isOurs(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".yml") && !OF_PATHWAYS.contains(name);
    }

    private ModelFiles orNotFound() {
        if (texts.isEmpty()) throw new ModelNotValid(List.of(new Problem(folder, 0,
            "there is no operating model here: neither a folder with .yml files nor the name of a model that ships with Kith.")));
        return this;
    }
}
