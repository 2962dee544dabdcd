package kith.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kith.app.database.NotStarted;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.util.FileCopyUtils;
import picocli.CommandLine.Option;

/** Pages over TLS: with a certificate of the authority's, or for a trial with one that Kith signs itself. */
class Tls {

    // the folder's permissions keep the key, as they keep the passwords; this only satisfies the format
    private static final String STORE_PASSWORD = "self-signed";
    private static final Duration VALID = Duration.ofDays(397);

    @Option(names = "--tls", description = "serve pages over TLS; without a certificate Kith makes one for a trial, which browsers warn of")
    boolean on;

    @Option(names = "--tls-certificate", paramLabel = "FILE", description = "the certificate with its chain, as PEM")
    Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "its private key, as PEM without a password")
    Path key;

    boolean wanted() { return on || certificate != null || key != null; }

    String scheme() { return wanted() ? "https" : "http"; }

    /** @param folder where a certificate of our own is kept */
    Map<String, Object> settings(Path folder, Clock clock) {
        if (!wanted()) return Map.of();
        if ((certificate == null) != (key == null)) throw new NotStarted("A certificate and its key go together: give both --tls-certificate FILE and --tls-key FILE.");
        var settings = new HashMap<>(certificate == null ? selfSigned(folder, clock) : given());
        settings.put("server.servlet.session.cookie.secure", true);
        return settings;
    }

    private Map<String, Object> given() {
        var store = "spring.ssl.bundle.pem.kith.keystore.";
        try {
            PemSslStore.load(PemSslStoreDetails.forCertificate("file:" + certificate.toAbsolutePath()).withPrivateKey("file:" + key.toAbsolutePath())).privateKey();
        } catch (RuntimeException unreadable) {
            throw new NotStarted("The certificate " + certificate + " or its key " + key + " could not be read. Both must be PEM files, the key without a password.", unreadable);
        }
        // a renewed certificate is taken up while Kith runs
        return Map.of("server.ssl.bundle", "kith", store + "certificate", "file:" + certificate.toAbsolutePath(), store + "private-key", "file:" + key.toAbsolutePath(),
            store + "verify-keys", true, "spring.ssl.bundle.pem.kith.reload-on-update", true);
    }

    private static Map<String, Object> selfSigned(Path folder, Clock clock) {
        var store = folder.resolve("self-signed.p12");
        try {
            if (!Files.exists(store) || Files.getLastModifiedTime(store).toInstant().plus(VALID).isBefore(clock.instant())) make(store);
        } catch (IOException failed) {
            throw new NotStarted("No certificate could be made in " + folder + ": " + failed.getMessage(), failed);
        }
        System.out.println("TLS with a certificate that Kith signed itself: for a trial only, browsers will warn. For real work give --tls-certificate and --tls-key.");
        return Map.of("server.ssl.key-store", "file:" + store.toAbsolutePath(), "server.ssl.key-store-type", "PKCS12", "server.ssl.key-store-password", STORE_PASSWORD);
    }

    private static void make(Path store) throws IOException {
        Files.createDirectories(store.getParent());
        Files.deleteIfExists(store);
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(keytool, "-genkeypair", "-alias", "kith", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", Long.toString(VALID.toDays()),
            "-dname", "CN=" + host() + ",O=Kith trial", "-ext", "san=dns:localhost,dns:" + host() + ",ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", STORE_PASSWORD)
            .redirectErrorStream(true).start();
        var said = FileCopyUtils.copyToString(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            if (process.waitFor() != 0) throw new IOException(said.strip());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
