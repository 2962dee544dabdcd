package kith.pathway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A folder of files, on the disk or among those that ship with Kith. */
final class ModelFolder {

    private final Path path;
    private final String shipped;

    private ModelFolder(Path path, String shipped) {
        this.path = path;
        this.shipped = shipped;
    }

    static ModelFolder at(Path path) {
        return new ModelFolder(path, null);
    }

    static ModelFolder shipped(String folder) {
        return new ModelFolder(null, "models/" + folder);
    }

    /** @throws IllegalArgumentException when there is no such model */
    static ModelFolder ofModel(String model) {
        var folder = Path.of(model);
        if (Files.isDirectory(folder)) {
            if (!Files.isRegularFile(folder.resolve("model.yml"))) throw new IllegalArgumentException(folder + " is no operating model: it has no model.yml");
            return at(folder);
        }
        var shipped = model.matches("[a-z0-9-]+") ? shipped(model) : null;
        if (shipped == null || shipped.file("model.yml").isEmpty())
            throw new IllegalArgumentException("There is no operating model \"" + model + "\": give the name of one that ships with Kith, or a folder with a model.yml");
        return shipped;
    }

    ModelFolder inside(String name) {
        return path != null ? at(path.resolve(name)) : new ModelFolder(null, shipped + "/" + name);
    }

    /** @param file its name; mistakes in it are told under the folder's own name */
    Optional<PathwayFile> file(String file) {
        Resource resource = path != null ? new FileSystemResource(path.resolve(file)) : new ClassPathResource(shipped + "/" + file);
        return resource.exists() ? Optional.of(new PathwayFile(path != null ? path.resolve(file).toString() : shipped + "/" + file, text(resource))) : Optional.empty();
    }

    /** @param as what stands before the names of the files when a mistake is told */
    List<PathwayFile> files(String as) {
        return names().stream().filter(name -> name.endsWith(".yml")).sorted()
            .map(name -> new PathwayFile(as + name, text(path != null ? new FileSystemResource(path.resolve(name)) : new ClassPathResource(shipped + "/" + name)))).toList();
    }

    private List<String> names() {
        try {
            if (path == null) {
                var url = ModelFolder.class.getResource("/" + shipped);
                return url == null ? List.of() : names(url);
            }
            return Files.isDirectory(path) ? names(path) : List.of();
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException((path != null ? path : shipped) + " cannot be read", broken);
        }
    }

    /** Without Spring's resolver: it would start the logging, which takes longer than the whole evaluation of a file. */
    private static List<String> names(URL url) throws IOException, URISyntaxException {
        if (!(url.openConnection() instanceof JarURLConnection jar)) return names(Path.of(url.toURI()));
        jar.setUseCaches(false);
        try (var file = jar.getJarFile()) {
            var folder = jar.getEntryName().endsWith("/") ? jar.getEntryName() : jar.getEntryName() + "/";
            return file.stream().map(ZipEntry::getName).filter(name -> name.startsWith(folder) && !name.endsWith("/")).map(name -> name.substring(name.lastIndexOf('/') + 1)).toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
