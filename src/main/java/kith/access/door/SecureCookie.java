package kith.access.door;

import kith.access.signin.SignInSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where workers come by https, through a proxy that speaks http to Kith, the cookie must not travel without it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecureCookie {
    @Bean DefaultCookieSerializerCustomizer onlyByHttps(SignInSettings settings) {
        return cookie -> {
            if (settings.secure()) cookie.setUseSecureCookie(true);
        };
    }
}
