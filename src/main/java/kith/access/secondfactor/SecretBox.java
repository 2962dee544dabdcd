package kith.access.secondfactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals the keys of authenticator apps with one that lies beside the data folder: a copy of the database alone makes no codes. */
public final class SecretBox {

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    /** The folder of keys, which every node of a deployment shares. */
    public SecretBox(Path folder) { this.file = folder.resolve("sign-in.key"); }

    /** Bound to its worker: nobody's key works in another's row. */
    byte[] seal(UUID worker, byte[] secret) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, worker, nonce, secret);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] open(UUID worker, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, worker, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] run(int mode, UUID worker, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(worker.toString().getBytes());
            return cipher.doFinal(content);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("A sealed key cannot be opened; was " + file.getFileName() + " replaced?", notOurs);
        }
    }

    private synchronized byte[] key() {
        try {
            if (Files.notExists(file)) make();
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(file.getParent(), "sign-in", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(key) + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
