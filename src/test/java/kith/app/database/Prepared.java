package kith.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** A data folder with a database in it, made once and copied for whoever does not ask how one is made. */
public final class Prepared {

    private static Path made;

    private Prepared() {}

    /** @return the same folder, in which there is now a database that is stopped */
    public static Path in(Path folder) throws IOException, SQLException {
        var from = made();
        Files.createDirectories(folder);
        try {
            if (new ProcessBuilder("cp", "-a", from + "/.", folder.toString()).inheritIO().start().waitFor() != 0) throw new IOException("could not copy " + from);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return folder;
    }

    private static synchronized Path made() throws IOException, SQLException {
        if (made != null) return made;
        var folder = Files.createTempDirectory("kith-prepared");
        OpenDatabase.in(folder, OpenDatabase.Settings.FAST_FOR_TESTS).close();
        return made = folder;
    }
}
