package kith.organisation;

import java.nio.file.Files;
import java.nio.file.Path;
import kith.organisation.reading.ModelFiles;
import kith.organisation.reading.ModelReading;

/** The way to an operating model: by the name of one that ships with Kith, or by a folder. */
public final class OperatingModels {

    private OperatingModels() { }

    public static OperatingModel shipped(String name) { return ModelReading.of(ModelFiles.shipped(name)); }

    public static OperatingModel in(Path folder) { return ModelReading.of(ModelFiles.in(folder)); }

    /** A folder where there is one of that name, otherwise a shipped model. */
    public static OperatingModel find(String folderOrName) {
        var folder = Path.of(folderOrName);
        return Files.isDirectory(folder) ? in(folder) : shipped(folderOrName);
    }
}
