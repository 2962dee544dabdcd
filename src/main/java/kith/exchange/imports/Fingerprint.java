package kith.exchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** By which the same file, or folder of files, is known again wherever it lies. */
final class Fingerprint {

    /** Changes when the same file would be read differently, so that it is loaded afresh. */
    private static final String READING = "3";

    private Fingerprint() {}

    /** What was read belongs to it: once days that lay ahead have come, the same file tells more. */
    static String of(Path fileOrFolder, Return read) {
        var digest = digest(fileOrFolder, read.format().code(), "" + read.year());
        read.children().forEach((child, rows) -> digest.update((child + rows).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String ofPeople(Path file) {
        return HexFormat.of().formatHex(digest(file, Format.PEOPLE.code()).digest());
    }

    private static MessageDigest digest(Path fileOrFolder, String... said) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((READING + String.join(",", said)).getBytes(StandardCharsets.UTF_8));
            for (var file : files(fileOrFolder)) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                content(file, digest);
            }
            return digest;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Of a file that cannot be read nothing was told: that it could not be is what is known of it. */
    private static void content(Path file, MessageDigest digest) {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
        } catch (IOException unreadable) {
            digest.update((byte) 0);
        }
    }

    private static List<Path> files(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) return List.of(fileOrFolder);
        try (var files = Files.list(fileOrFolder)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().toLowerCase().endsWith(".csv")).sorted().toList();
        }
    }
}
