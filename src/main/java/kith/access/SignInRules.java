package kith.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;

/** Who gets as far as a page. What they may do there is Access's business. */
@Configuration(proxyBeanMethods = false)
class SignInRules {

    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean PasswordEncoder passwordEncoder() { return PasswordEncoderFactories.createDelegatingPasswordEncoder(); }

    @Bean @ConditionalOnWebApplication
    SecurityFilterChain signIn(HttpSecurity http, PasswordSignIn passwords, SessionEnd sessionEnd) {
        return http
            .authenticationProvider(passwords)
            .authorizeHttpRequests(routes -> routes
                .requestMatchers("/sign-in", "/sign-in/**", "/signed-out", "/tell-us", "/tell-us/**", "/assets/**", "/error").permitAll()
                .anyRequest().authenticated())
            // somebody who types for an hour has no session any more, and no account that another site could misuse
            .csrf(csrf -> csrf.ignoringRequestMatchers("/tell-us"))
            .formLogin(form -> form.loginPage("/sign-in").failureForwardUrl("/sign-in/refused").defaultSuccessUrl("/"))
            .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/signed-out")
                .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
            .headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> { })
                .frameOptions(frame -> frame.deny()))
            .addFilterBefore(sessionEnd, AuthorizationFilter.class)
            .build();
    }
}
