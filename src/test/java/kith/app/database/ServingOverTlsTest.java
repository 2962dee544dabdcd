package kith.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ServingOverTlsTest {

    private static final char[] STORE_PASSWORD = "self-signed".toCharArray();

    @TempDir Path folder;

    @Test void a_trial_signs_for_itself_and_a_given_certificate_is_taken() throws Exception {
        var store = folder.resolve("data/tls/self-signed.p12");
        try (var kith = new KithProcess(Prepared.in(folder.resolve("data")), "--tls").start()) {
            assertThat(kith.said()).contains("for a trial only, browsers will warn", "Ready https://localhost:" + kith.port);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store))).isEqualTo("rw-------");
            assertSafe(signInPage(kith, store));
        }
        var certificate = folder.resolve("certificate.pem");
        var key = folder.resolve("key.pem");
        var kept = KeyStore.getInstance(store.toFile(), STORE_PASSWORD);
        Files.writeString(certificate, pem("CERTIFICATE", kept.getCertificate("kith").getEncoded()));
        Files.writeString(key, pem("PRIVATE KEY", kept.getKey("kith", STORE_PASSWORD).getEncoded()));

        try (var kith = new KithProcess(folder.resolve("data"), "--tls-certificate", certificate.toString(), "--tls-key", key.toString()).start()) {
            assertThat(kith.said()).doesNotContain("for a trial only");
            assertSafe(signInPage(kith, store));
        }
    }

    @Test void half_a_pair_or_what_is_no_certificate_is_refused_in_plain_words() throws Exception {
        var nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nothing");

        var half = KithProcess.run("start", "--data", folder.resolve("data").toString(), "--empty", "--port", "0", "--tls-certificate", nonsense.toString());
        var none = KithProcess.run("start", "--data", Prepared.in(folder.resolve("data")).toString(), "--empty", "--port", "0", "--tls-certificate", nonsense.toString(), "--tls-key", nonsense.toString());

        assertThat(half.said()).contains("give both --tls-certificate FILE and --tls-key FILE");
        assertThat(none.said()).contains("could not be read", "PEM");
        assertThat(half.status()).isEqualTo(2);
        assertThat(none.status()).isEqualTo(2);
    }

    private static void assertSafe(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(page.headers().firstValue("Set-Cookie")).hasValueSatisfying(value -> assertThat(value).contains("Secure", "HttpOnly", "SameSite=Lax"));
    }

    private static HttpResponse<String> signInPage(KithProcess kith, Path trusted) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var kept = KeyStore.getInstance(KeyStore.getDefaultType());
        kept.load(null, null);
        kept.setCertificateEntry("kith", KeyStore.getInstance(trusted.toFile(), STORE_PASSWORD).getCertificate("kith"));
        trust.init(kept);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        try (var http = HttpClient.newBuilder().sslContext(tls).build()) {
            return http.send(HttpRequest.newBuilder(URI.create("https://localhost:" + kith.port + "/sign-in")).header("Accept", "text/html").build(), BodyHandlers.ofString());
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }
}
