package kith.access.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kith.KithTest;
import kith.Visitor;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a provider that speaks the real protocol, with real keys and signatures. */
class OpenIdTest extends KithTest {

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private final String subject = UUID.randomUUID().toString();

    @BeforeAll static void start() { PROVIDER.start(); }

    @AfterAll static void stop() { PROVIDER.shutdown(); }

    @BeforeEach void set() {
        set("issuer", PROVIDER.issuerUrl("authority").toString());
        set("client", "kith");
        set("secret", "a secret");
    }

    @AfterEach void forget() {
        for (var name : List.of("issuer", "client", "secret", "amr", "acr", "max-age-minutes")) System.clearProperty("sign-in.openid." + name);
    }

    @Test void a_worker_is_known_by_name_the_first_time_and_by_subject_from_then_on() {
        var worker = worker("practitioner");
        assertThat(Visitor.place(signInAtProvider(subject, Map.of("preferred_username", worker)).get("/account"))).isEmpty();

        var renamed = signInAtProvider(subject, Map.of("preferred_username", "somebody-else"));

        assertThat(renamed.get("/account").body()).contains(worker);
    }

    @Test void an_address_that_the_provider_did_not_check_is_no_name() {
        var worker = worker("practitioner");
        db.sql("update access.worker set email = :email where username = :username").param("email", worker + "@kith.test").param("username", worker).update();

        assertThat(Visitor.place(signInAtProvider(subject, Map.of("email", worker + "@kith.test", "email_verified", false)).get("/account"))).isEqualTo("/sign-in");
        assertThat(Visitor.place(signInAtProvider(subject, Map.of("email", worker + "@kith.test")).get("/account"))).as("it says nothing of it").isEqualTo("/sign-in");
        assertThat(signInAtProvider(subject, Map.of("email", worker + "@Kith.test", "email_verified", true)).get("/account").statusCode()).isEqualTo(200);
    }

    @Test void nobody_is_made_by_signing_in() {
        var before = db.sql("select count(*) from access.worker").query(Integer.class).single();

        assertThat(Visitor.place(signInAtProvider(subject, Map.of("preferred_username", "nobody-we-know")).get("/account"))).isEqualTo("/sign-in");
        assertThat(db.sql("select count(*) from access.worker").query(Integer.class).single()).isEqualTo(before);
    }

    @Test void a_second_person_of_the_same_name_does_not_become_the_first() {
        var worker = worker("practitioner");
        signInAtProvider(subject, Map.of("preferred_username", worker));

        var other = signInAtProvider(UUID.randomUUID().toString(), Map.of("preferred_username", worker));

        assertThat(Visitor.place(other.get("/account"))).isEqualTo("/sign-in");
    }

    @Test void whoever_left_is_not_let_in_by_the_provider() {
        var worker = worker("practitioner");
        signInAtProvider(subject, Map.of("preferred_username", worker));
        db.sql("update access.worker set active = false where username = :username").param("username", worker).update();

        assertThat(Visitor.place(signInAtProvider(subject, Map.of("preferred_username", worker)).get("/account"))).isEqualTo("/sign-in");
    }

    @Test void the_provider_counts_as_a_password_unless_the_settings_say_how_it_must_check() {
        var worker = workerWithSecondFactor("practitioner");
        assertThat(Visitor.place(signInAtProvider(subject, Map.of("preferred_username", worker)).get("/account"))).isEqualTo("/second-factor");

        set("amr", "mfa, hwk");
        assertThat(Visitor.place(signInAtProvider(subject, Map.of("preferred_username", worker, "amr", List.of("pwd"))).get("/account"))).isEqualTo("/sign-in");
        assertThat(signInAtProvider(subject, Map.of("preferred_username", worker, "amr", List.of("pwd", "mfa"))).get("/account").statusCode()).isEqualTo(200);
    }

    @Test void a_class_of_sign_in_can_be_demanded() {
        var worker = workerWithSecondFactor("practitioner");
        set("acr", "high");

        assertThat(Visitor.place(signInAtProvider(subject, Map.of("preferred_username", worker)).get("/account"))).isEqualTo("/sign-in");
        assertThat(signInAtProvider(subject, Map.of("preferred_username", worker, "acr", "high")).get("/account").statusCode()).isEqualTo(200);
    }

    @Test void a_sign_in_from_long_ago_does_not_do() {
        var worker = worker("practitioner");
        set("max-age-minutes", "60");

        assertThat(Visitor.place(signInAtProvider(subject, Map.of("preferred_username", worker)).get("/account"))).isEqualTo("/sign-in");
        assertThat(Visitor.place(signInAtProvider(subject, Map.of("preferred_username", worker, "auth_time", Instant.now().minusSeconds(7200).getEpochSecond())).get("/account"))).isEqualTo("/sign-in");
        assertThat(signInAtProvider(subject, Map.of("preferred_username", worker, "auth_time", Instant.now().minusSeconds(60).getEpochSecond())).get("/account").statusCode()).isEqualTo(200);
    }

    @Test void a_provider_that_says_it_was_long_ago_is_heard_unless_the_settings_allow_it() {
        var worker = worker("practitioner");
        var yesterday = Map.<String, Object>of("preferred_username", worker, "auth_time", Instant.now().minusSeconds(86_400).getEpochSecond());

        assertThat(visitor().get("/sign-in/with/authority").headers().firstValue("Location").orElseThrow()).contains("max_age=900").doesNotContain("prompt=login");
        assertThat(Visitor.place(signInAtProvider(subject, yesterday).get("/account"))).isEqualTo("/sign-in");
        set("max-age-minutes", "2000");
        assertThat(signInAtProvider(subject, yesterday).get("/account").statusCode()).isEqualTo(200);
    }

    @Test void after_signing_out_the_provider_asks_again() {
        var there = signInAtProvider(subject, Map.of("preferred_username", worker("practitioner")));
        assertThat(Visitor.place(there.post("/sign-out"))).isEqualTo("/signed-out");

        assertThat(there.get("/sign-in/with/authority").headers().firstValue("Location").orElseThrow()).contains("prompt=login");
    }

    @Test void without_a_provider_there_is_no_way_in_by_it() {
        forget();

        assertThat(visitor().get("/sign-in").body()).doesNotContain("/sign-in/with/authority");
        assertThat(Visitor.place(visitor().get("/sign-in/with/authority"))).isEqualTo("/sign-in");
        assertThat(visitor().get("/sign-in/from/authority?code=x&state=y").statusCode()).isEqualTo(302);
    }

    private Visitor signInAtProvider(String subject, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("authority", subject, "JWT", List.of("kith"), new TreeMap<>(claims), 600));
        var visitor = visitor();
        var asked = visitor.get("/sign-in/with/authority").headers().firstValue("Location").orElseThrow();
        assertThat(asked).contains("code_challenge=").contains("nonce=");
        var back = URI.create(elsewhere(asked));
        visitor.get(back.getRawPath() + "?" + back.getRawQuery());
        return visitor;
    }

    private static String elsewhere(String address) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString()).headers().firstValue("Location").orElseThrow();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(String name, String value) { System.setProperty("sign-in.openid." + name, value); }
}
