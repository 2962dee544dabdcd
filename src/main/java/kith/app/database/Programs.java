package kith.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs: unpacked from the jar once for each version, then found again. */
record Programs(Path folder) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    static Programs unpacked(DataFolder data) {
        var stream = Programs.class.getResourceAsStream(ARCHIVE);
        if (stream == null || !"amd64".equals(System.getProperty("os.arch")) || !System.getProperty("os.name").startsWith("Linux"))
            throw new NotStarted("Kith carries PostgreSQL for Linux on x86-64 only. On this machine set KITH_DATABASE_URL to a PostgreSQL 17 server.");
        try (stream) {
            var folder = cache(data).resolve("postgresql-" + version());
            if (Files.notExists(folder)) unpack(stream, folder);
            return new Programs(folder);
        } catch (IOException e) {
            throw new NotStarted("PostgreSQL's programs cannot be unpacked: " + e.getMessage(), e);
        }
    }

    /** Runs one program to its end and gives what it printed; a failure says so in the program's own words. */
    String run(String program, List<String> arguments) {
        var command = command(program, arguments);
        try {
            var output = Files.createTempFile("kith-" + program, ".log");
            try {
                var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
                process.getOutputStream().close();
                if (!process.waitFor(5, TimeUnit.MINUTES)) throw new NotStarted(program + " did not end within five minutes");
                var said = Files.readString(output);
                if (process.exitValue() != 0) throw new NotStarted(program + " did not succeed: " + said.strip());
                return said;
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new NotStarted(program + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStarted(program + " was interrupted", e);
        }
    }

    private List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it has no rights beyond its files.
        if ("root".equals(System.getProperty("user.name"))) command.addAll(List.of("unshare", "-U"));
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static Path cache(DataFolder data) throws IOException {
        var home = System.getenv("XDG_CACHE_HOME");
        var cache = (home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home)).resolve("kith");
        try {
            return Files.createDirectories(cache);
        } catch (IOException noHome) {
            return Files.createDirectories(data.file("programs"));
        }
    }

    private static String version() throws IOException {
        var properties = new Properties();
        try (var settings = Programs.class.getResourceAsStream("/application.properties")) {
            properties.load(settings);
        }
        return properties.getProperty("kith.postgres-binaries");
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        var draft = Files.createTempDirectory(folder.getParent(), "unpacking");
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) place(tar, entry, draft);
        }
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException beaten) {
            if (Files.notExists(folder)) throw beaten;   // another Kith unpacked the same programs first
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) throw new IOException("an entry leaves the folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(target, EXECUTABLE);
    }

    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");
}
