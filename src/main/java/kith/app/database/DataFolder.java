package kith.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** The folder that holds everything one installation knows; only its owner can read it. */
public record DataFolder(Path path) {

    public static DataFolder at(Path path) {
        var folder = named(path).path();
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            Files.createDirectories(folder.getParent());
            if (Files.notExists(folder)) Files.createDirectory(folder, ownerOnly);
        } catch (IOException e) {
            throw new NotStarted("The data folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        return new DataFolder(folder);
    }

    /** Whether or not it is there. */
    static DataFolder named(Path path) { return new DataFolder(path.toAbsolutePath().normalize()); }

    public Path file(String name) { return path.resolve(name); }

    /** kith.properties, which an authority may write by hand. */
    public Properties settings() {
        var settings = new Properties();
        var file = file("kith.properties");
        if (Files.notExists(file)) return settings;
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
