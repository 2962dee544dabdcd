package kith.access.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.access.Asker;
import kith.access.SignedIn;
import kith.access.signin.Accounts;
import kith.access.signin.Arrival;
import kith.access.signin.HalfSignedIn;
import kith.access.signin.NextPlace;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.stereotype.Component;

/**
 * Signing in at the authority's own identity provider. It counts as everything that Kith asks only where the settings name how it
 * must have checked, and it did; otherwise as a password does.
 */
@Component
public class OpenIdSignIn {

    /** Spring keeps what begins like this when a session changes hands. */
    private static final String NEXT = "SPRING_SECURITY_KITH_NEXT";
    private static final String LEFT = "SPRING_SECURITY_KITH_LEFT";
    private static final String START = "/sign-in/with";

    private final OpenIdProvider provider;
    private final Identities identities;
    private final Accounts accounts;
    private final Arrival arrival;
    private final Clock clock;

    OpenIdSignIn(OpenIdProvider provider, Identities identities, Accounts accounts, Arrival arrival, Clock clock) {
        this.provider = provider;
        this.identities = identities;
        this.accounts = accounts;
        this.arrival = arrival;
        this.clock = clock;
    }

    public void add(HttpSecurity http) {
        http.oauth2Login(login -> login
            .loginPage("/sign-in")
            .clientRegistrationRepository(provider)
            .authorizedClientRepository(new NoTokens())
            .authorizationEndpoint(start -> start.authorizationRequestResolver(requests()))
            .redirectionEndpoint(back -> back.baseUri("/sign-in/from/*"))
            .userInfoEndpoint(user -> user.oidcUserService(this::user))
            .successHandler(this::arrived)
            .failureHandler((request, response, refused) -> response.sendRedirect("/sign-in?provider=" + reason(refused))));
    }

    private OAuth2AuthorizationRequestResolver requests() {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(provider, START);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce().andThen(asked -> asked.additionalParameters(more -> {
            more.put("max_age", provider.longest().toSeconds());
            if (SignedIn.here().isPresent() || HalfSignedIn.here().isPresent()) more.put("prompt", "login");
        })));
        return new OAuth2AuthorizationRequestResolver() {
            @Override public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                if (!request.getRequestURI().equals(START + "/" + OpenIdProvider.ID) || provider.issuer().isEmpty()) return null;
                if (request.getParameter("next") != null) request.getSession().setAttribute(NEXT, NextPlace.safe(request.getParameter("next")));
                var asked = requests.resolve(request);
                return asked != null && left(request) ? OAuth2AuthorizationRequest.from(asked).additionalParameters(more -> more.put("prompt", "login")).build() : asked;
            }

            @Override public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) { return null; }
        };
    }

    /** Somebody left here: the provider's own session, which is still open, must not answer for whoever sits down next. */
    public void leave(HttpServletRequest request) {
        if (provider.issuer().isPresent()) request.getSession().setAttribute(LEFT, true);
    }

    private static boolean left(HttpServletRequest request) { return request.getSession(false) != null && request.getSession(false).getAttribute(LEFT) != null; }

    private OidcUser user(OidcUserRequest request) {
        var token = request.getIdToken();
        if (!freshEnough(token)) throw refused("old");
        if (!checkedEnough(token)) throw refused("weak");
        identities.worker(token).orElseThrow(() -> refused("unknown"));
        return new DefaultOidcUser(List.of(), token);
    }

    private boolean freshEnough(OidcIdToken token) {
        if (token.getAuthenticatedAt() == null) return !provider.longestIsSet();
        return token.getAuthenticatedAt().plus(provider.longest()).plusSeconds(60).isAfter(clock.instant());
    }

    private boolean checkedEnough(OidcIdToken token) {
        var ways = token.getAuthenticationMethods() == null ? List.<String>of() : token.getAuthenticationMethods();
        return (provider.ways().isEmpty() || provider.ways().stream().anyMatch(ways::contains)) && (provider.classes().isEmpty() || provider.classes().contains(String.valueOf(token.getAuthenticationContextClass())));
    }

    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        var token = ((OidcUser) signedIn.getPrincipal()).getIdToken();
        UUID id = identities.worker(token).orElseThrow();
        var account = Asker.asSystem(() -> accounts.of(id)).orElseThrow();
        var named = !provider.ways().isEmpty() || !provider.classes().isEmpty();
        var missing = named ? java.util.Optional.<HalfSignedIn.Missing>empty() : accounts.missing(account);
        if (missing.isPresent()) arrival.halfWay(new HalfSignedIn(account.worker(), missing.get()), request, response);
        else arrival.complete(account.worker(), request, response);
        new DefaultRedirectStrategy().sendRedirect(request, response, missing.map(HalfSignedIn.Missing::place).orElseGet(() -> next(request, response)));
    }

    private static String next(HttpServletRequest request, HttpServletResponse response) {
        var asked = request.getSession().getAttribute(NEXT);
        request.getSession().removeAttribute(NEXT);
        request.getSession().removeAttribute(LEFT);
        return asked instanceof String next ? next : NextPlace.after(request, response);
    }

    private static OAuth2AuthenticationException refused(String code) { return new OAuth2AuthenticationException(new OAuth2Error(code)); }

    private static String reason(Exception refused) {
        return refused instanceof OAuth2AuthenticationException said && List.of("old", "weak", "unknown").contains(said.getError().getErrorCode()) ? said.getError().getErrorCode() : "failed";
    }
}
