package kith.ledger.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The folder with the key that signs heads, outside the data folder so that whoever can write the database cannot sign; beside
 * the key the last head that was signed, so that a ledger cut short is noticed.
 */
public final class SealingKeys {

    private static final String PRIVATE = "-----BEGIN PRIVATE KEY-----";
    private static final String PUBLIC = "-----BEGIN PUBLIC KEY-----";

    private final Path folder;

    public SealingKeys(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    record Signing(PrivateKey secret, String open) {}

    /** The key that signs now, made the first time. */
    Signing current() {
        if (!has()) {
            make("sealing");
            export();
        }
        return read("sealing");
    }

    boolean has() {
        return Files.exists(file("sealing.key"));
    }

    /** The public key heads should end with; empty where this machine has none. */
    Optional<String> trusted() {
        if (has()) return Optional.of(read("sealing").open());
        return Files.exists(file("sealing.pub")) ? Optional.of(block("sealing.pub", PUBLIC)) : Optional.empty();
    }

    /** The key that a rotation made ready. */
    Optional<Signing> next() {
        return Files.exists(file("next.key")) ? Optional.of(read("next")) : Optional.empty();
    }

    Signing makeNext() {
        make("next");
        return read("next");
    }

    /** The next key signs from now on; of the old one only the public half stays. */
    void turn() {
        try {
            write("was-" + read("sealing").open().substring(16, 32).replace('/', '_').replace('+', '-') + ".pub", Files.readString(file("sealing.pub")));
            Files.move(file("next.key"), file("sealing.key"), StandardCopyOption.ATOMIC_MOVE);
            export();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The last head signed here, and those that a later head did not follow: a database cut short or put back from a copy. */
    List<Path> witnesses() {
        if (Files.notExists(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("last-head")).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<Head> lastHead() {
        try {
            return Files.exists(file("last-head")) ? Optional.of(Head.of(Files.readString(file("last-head")))) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void keep(Head last) {
        write("last-head", last.line() + "\n");
    }

    /** Evidence that the database lost this head: kept until somebody who knows why removes it. */
    void keepLost(Head lost) {
        write("last-head.lost-" + lost.n(), lost.line() + "\n");
    }

    private void make(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            write(name + ".key", pem(PRIVATE, pair.getPrivate().getEncoded()) + pem(PUBLIC, pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void export() {
        write("sealing.pub", pem(PUBLIC, Base64.getDecoder().decode(read("sealing").open())));
    }

    private Signing read(String name) {
        try {
            var secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(block(name + ".key", PRIVATE))));
            return new Signing(secret, block(name + ".key", PUBLIC));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("The file " + file(name + ".key") + " holds no Ed25519 key", broken);
        }
    }

    private String block(String name, String begin) {
        try {
            return Files.readAllLines(file(name)).stream().dropWhile(line -> !line.equals(begin)).skip(1).takeWhile(line -> !line.startsWith("-----")).collect(Collectors.joining());
        } catch (IOException broken) {
            throw new UncheckedIOException("The key " + file(name) + " cannot be read", broken);
        }
    }

    private static String pem(String begin, byte[] bytes) {
        return begin + "\n" + Base64.getEncoder().encodeToString(bytes) + "\n" + begin.replace("BEGIN", "END") + "\n";
    }

    private void write(String name, String text) {
        try {
            if (Files.notExists(folder)) Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var draft = Files.createTempFile(folder, name, ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
