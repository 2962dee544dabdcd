package kith.access.openid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.signin.SignInSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/** The authority's own identity provider, where one is set. It is asked about itself at the first sign-in, so that Kith starts without it. */
@Component
public class OpenIdProvider implements ClientRegistrationRepository {

    static final String ID = "authority";

    private final SignInSettings settings;
    private volatile ClientRegistration known;

    OpenIdProvider(SignInSettings settings) { this.settings = settings; }

    /** How workers call it; empty where there is none. */
    public Optional<String> name() { return issuer().map(set -> settings.text("sign-in.openid.name").orElse("your work account")); }

    Optional<String> issuer() { return settings.text("sign-in.openid.issuer"); }

    /** One of these must be among the ways in which the provider says it checked (amr). */
    List<String> ways() { return list("sign-in.openid.amr"); }

    /** One of these must be the class of the sign-in (acr). */
    List<String> classes() { return list("sign-in.openid.acr"); }

    /** How long ago the worker may have signed in to the provider: no longer than a page stays open with nobody there, unless the settings say. */
    Duration longest() { return settings.text("sign-in.openid.max-age-minutes").map(Long::valueOf).map(Duration::ofMinutes).orElseGet(settings::idle); }

    /** Then a provider that does not say when it was is not believed. */
    boolean longestIsSet() { return settings.text("sign-in.openid.max-age-minutes").isPresent(); }

    @Override public ClientRegistration findByRegistrationId(String id) {
        var issuer = issuer();
        if (!id.equals(ID) || issuer.isEmpty()) return null;
        var before = known;
        if (before != null && before.getProviderDetails().getIssuerUri().equals(issuer.get())) return before;
        return known = ClientRegistrations.fromIssuerLocation(issuer.get()).registrationId(ID).clientId(settings.text("sign-in.openid.client").orElseThrow()).clientSecret(secret())
            .scope("openid", "profile", "email").redirectUri(settings.address().orElse("{baseUrl}") + "/sign-in/from/" + ID).build();
    }

    /** From the environment, or from a file that only Kith may read. */
    private String secret() {
        return settings.text("sign-in.openid.secret").or(() -> settings.text("sign-in.openid.secret-file").map(OpenIdProvider::read))
            .orElseThrow(() -> new IllegalStateException("sign-in.openid.secret or sign-in.openid.secret-file is not set"));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> list(String name) { return settings.text(name).stream().flatMap(all -> Stream.of(all.split("[\\s,]+"))).toList(); }
}
