package kith.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kith.app.database.Database.Login;

/** A password for each role: made once and kept in a file only its owner reads, or derived from the owner's on an outside server. */
final class Passwords {

    static final String SUPERUSER = "postgres";

    private Passwords() { }

    static Properties kept(Path file) {
        try {
            if (Files.notExists(file)) write(file);
            var passwords = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
            return passwords;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<Role, Login> logins(Properties passwords) {
        var logins = new LinkedHashMap<Role, Login>();
        for (var role : Role.values()) logins.put(role, new Login(role.user(), passwords.getProperty(role.user())));
        return logins;
    }

    /** Every node of a deployment comes to the same passwords without passing them around. */
    static Map<Role, Login> derived(Login owner) {
        var logins = new LinkedHashMap<Role, Login>();
        for (var role : Role.values()) logins.put(role, new Login(role.user(), derive(owner.password(), role.user())));
        logins.put(Role.OWNER, owner);
        return logins;
    }

    private static String derive(String secret, String user) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(user.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file) throws IOException {
        var text = new StringBuilder(SUPERUSER + "=" + random() + "\n");
        for (var role : Role.values()) text.append(role.user()).append('=').append(random()).append('\n');
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), "passwords", ".new", ownerOnly);
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
