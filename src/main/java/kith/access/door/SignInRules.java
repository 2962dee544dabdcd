package kith.access.door;

import kith.access.SignedIn;
import kith.access.lock.IdleLock;
import kith.access.openid.OpenIdSignIn;
import kith.access.signin.PasswordSignIn;
import kith.access.signin.SessionEnd;
import kith.access.signin.SignInSettings;
import kith.access.signin.SignedInByPassword;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets as far as a page. What they may do there is Access's business. */
@Configuration(proxyBeanMethods = false)
public class SignInRules {

    public static final String DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    @Bean PasswordEncoder passwordEncoder() { return PasswordEncoderFactories.createDelegatingPasswordEncoder(); }

    @Bean @ConditionalOnWebApplication
    SecurityFilterChain signIn(HttpSecurity http, PasswordSignIn passwords, PublicRoutes publicRoutes, SignedInByPassword signedIn, OpenIdSignIn openId,
                               SessionEnd sessionEnd, IdleLock idleLock, SignInSettings settings) {
        openId.add(http);
        return http
            .authenticationProvider(passwords)
            .authorizeHttpRequests(routes -> routes
                .requestMatchers("/sign-in/passkey", "/assets/**", "/error").permitAll()
                .requestMatchers(publicRoutes).permitAll()
                .anyRequest().access((authentication, request) -> new AuthorizationDecision(authentication.get() != null && authentication.get().getPrincipal() instanceof SignedIn)))
            // somebody who types for an hour has no session any more, and no account that another site could misuse
            .csrf(csrf -> csrf.ignoringRequestMatchers("/tell-us"))
            .formLogin(form -> form.loginPage("/sign-in").failureForwardUrl("/sign-in/refused").successHandler(signedIn))
            .exceptionHandling(refused -> refused.accessDeniedHandler(new HalfWay()))
            // nothing of the session before survives but what was asked for: whoever sat here before may be somebody else
            .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.newSession()))
            .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler((request, response, who) -> {
                    openId.leave(request);
                    new DefaultRedirectStrategy().sendRedirect(request, response, "/signed-out");
                })
                .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
            .headers(headers -> headers
                .addHeaderWriter(new ContentPolicy())
                .httpStrictTransportSecurity(https -> https.requestMatcher(request -> request.isSecure() || settings.secure()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(DEVICES))
                .frameOptions(frame -> frame.deny()))
            .addFilterBefore(sessionEnd, AuthorizationFilter.class)
            .addFilterBefore(idleLock, AuthorizationFilter.class)
            .build();
    }
}
