package kith.pathway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import kith.ledger.FactKinds;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The pathway files of an operating model: those of its country, and those of its own folder {@code pathways}, whose rules take
 * the place of the country's rules of the same code.
 */
public final class PathwayFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    private final Map<Pathway, String> texts = new LinkedHashMap<>();
    private final Map<Pathway, String> names = new LinkedHashMap<>();

    private PathwayFiles() {}

    /**
     * @param model the name of a model that ships with Kith, or its folder
     * @throws IllegalArgumentException saying with file and line what is wrong, a line for each mistake
     */
    public static Pathways of(String model, FactKinds kinds) {
        var folder = Path.of(model);
        return Files.isDirectory(folder) ? inFolder(folder, kinds) : shipped(model, kinds);
    }

    /** The rules of a country alone, as the law and the usual practice have them. */
    public static Pathways ofCountry(String country, FactKinds kinds) {
        return read(country, List.of(), kinds);
    }

    private static Pathways inFolder(Path folder, FactKinds kinds) {
        var model = folder.resolve("model.yml");
        if (!Files.isRegularFile(model)) throw new IllegalArgumentException(folder + " is no operating model: it has no model.yml");
        var own = folder.resolve("pathways");
        if (!Files.isDirectory(own)) return read(country(new FileSystemResource(model), model.toString()), List.of(), kinds);
        try (var files = Files.list(own)) {
            var found = files.filter(file -> file.toString().endsWith(".yml")).map(FileSystemResource::new).map(Resource.class::cast).toList();
            return read(country(new FileSystemResource(model), model.toString()), found, kinds);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Pathways shipped(String name, FactKinds kinds) {
        var model = new ClassPathResource("models/" + name + "/model.yml");
        if (!name.matches("[a-z0-9-]+") || !model.exists())
            throw new IllegalArgumentException("There is no operating model \"" + name + "\": give the name of one that ships with Kith, or a folder with a model.yml");
        return read(country(model, "models/" + name + "/model.yml"), found("models/" + name + "/pathways"), kinds);
    }

    private static Pathways read(String country, List<Resource> own, FactKinds kinds) {
        var files = new PathwayFiles();
        var theirs = found("models/pathways/" + country).stream().map(file -> files.read(file, "pathways/" + country + "/")).toList();
        if (theirs.isEmpty()) throw new IllegalArgumentException("Kith has no pathways for the country \"" + country + "\"");
        var ours = own.stream().sorted(Comparator.comparing(Resource::getFilename)).map(file -> files.read(file, "pathways/")).toList();
        var pathways = new Pathways(Pathway.override(theirs, ours));
        var mistakes = pathways.mistakes(kinds);
        if (!mistakes.isEmpty()) throw new IllegalArgumentException(String.join("\n", mistakes.stream().map(files::placed).toList()));
        return pathways;
    }

    /** Without Spring's resolver: it would start the logging, which takes longer than the whole evaluation of a file. */
    private static List<Resource> found(String folder) {
        var url = PathwayFiles.class.getResource("/" + folder);
        if (url == null) return List.of();
        try {
            return names(url, folder).stream().filter(name -> name.endsWith(".yml")).sorted().map(name -> (Resource) new ClassPathResource(folder + "/" + name)).toList();
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(folder + " cannot be read", broken);
        }
    }

    private static List<String> names(URL url, String folder) throws IOException, URISyntaxException {
        if (url.openConnection() instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (var file = jar.getJarFile()) {
                return file.stream().map(ZipEntry::getName).filter(name -> name.startsWith(jar.getEntryName()) && !name.endsWith("/")).map(name -> name.substring(name.lastIndexOf('/') + 1)).toList();
            }
        }
        try (var files = Files.list(Path.of(url.toURI()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String country(Resource model, String name) {
        try {
            var country = YAML.readTree(text(model)).path("country");
            if (!country.isString()) throw new IllegalArgumentException(name + ": says no country");
            return country.stringValue();
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(said(name, "", wrong));
        }
    }

    private Pathway read(Resource file, String folder) {
        var name = folder + file.getFilename();
        var text = text(file);
        try {
            var pathway = YAML.readValue(text, Pathway.class);
            if (pathway.pathway() == null) throw new IllegalArgumentException(name + ": says no pathway (its name)");
            texts.put(pathway, text);
            names.put(pathway, name);
            return pathway;
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(said(name, text, wrong));
        }
    }

    private static String said(String name, String text, JacksonException wrong) {
        int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
        if (wrong instanceof UnrecognizedPropertyException unknown)
            return place(name, lastLine(text, unknown.getPropertyName(), line)) + "\"" + unknown.getPropertyName() + "\" is not known here; known are "
                + String.join(", ", unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
        var reason = wrong.getCause() instanceof IllegalArgumentException said ? said.getMessage() : wrong.getOriginalMessage();
        return place(name, line) + reason.lines().findFirst().orElse("cannot be read");
    }

    private static String place(String name, int line) {
        return name + (line < 1 ? "" : ", line " + line) + ": ";
    }

    /** The parser notices an unknown word only when it has read what follows it. */
    private static int lastLine(String text, String word, int until) {
        var lines = text.lines().limit(until).toList();
        for (int i = lines.size(); i > 0; i--) if (lines.get(i - 1).matches(".*\\b" + Pattern.quote(word) + "\"?\\s*:.*")) return i;
        return until;
    }

    private String placed(Pathways.Mistake mistake) {
        var text = texts.entrySet().stream().filter(each -> each.getKey().pathway().equals(mistake.pathway()) && line(each.getValue(), mistake.rule()) > 0).findFirst();
        return text.map(each -> names.get(each.getKey()) + ", line " + line(each.getValue(), mistake.rule())).orElse(mistake.pathway()) + ": " + mistake.rule() + ": " + mistake.says();
    }

    private static int line(String text, String rule) {
        int line = 0;
        for (var each : text.lines().toList()) {
            line++;
            if (each.matches("[\\s-]*(rule|code): *" + Pattern.quote(rule) + "\\s*") || each.startsWith(rule + ":")) return line;
        }
        return 0;
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
