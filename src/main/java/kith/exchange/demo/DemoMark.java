package kith.exchange.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Properties;

/** A file of the data folder that says how far the demonstration authority has come, so that a stopped load goes on as the same authority. */
public final class DemoMark {

    private static final String BEGUN = "begun";
    private static final String DONE = "done";
    private static final String NONE = "none";

    private final Path file;

    private DemoMark(Path file) {
        this.file = file;
    }

    public static DemoMark in(Path data) {
        return new DemoMark(data.resolve("demonstration.properties"));
    }

    Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** Nothing more is to be loaded, now or ever. */
    public boolean settled() {
        return state().equals(DONE) || state().equals(NONE);
    }

    public boolean begun() {
        return state().equals(BEGUN);
    }

    public void begin(long seed, LocalDate today) {
        write(BEGUN, seed, today);
    }

    public void done() {
        write(DONE, seed(), today());
    }

    /** This installation is to hold no invented people. */
    public void none() {
        write(NONE, 0, null);
    }

    long seed() {
        return Long.parseLong(read().getProperty("seed"));
    }

    LocalDate today() {
        return LocalDate.parse(read().getProperty("today"));
    }

    private String state() {
        return Files.exists(file) ? read().getProperty("state", "") : "";
    }

    private Properties read() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String state, long seed, LocalDate today) {
        var lines = "# how far the demonstration authority has come\nstate=" + state + "\n" + (today == null ? "" : "seed=" + seed + "\ntoday=" + today + "\n");
        try {
            var fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), lines);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
