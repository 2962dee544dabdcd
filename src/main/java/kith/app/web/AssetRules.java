package kith.app.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Scripts, styles and pictures are the same for everybody: no session is read for them, so they are there while the database is not. */
@Configuration(proxyBeanMethods = false) @ConditionalOnWebApplication
class AssetRules {

    @Bean @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain assets(HttpSecurity http) {
        return http.securityMatcher("/assets/**")
            .anonymous(AbstractHttpConfigurer::disable).csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
            .securityContext(AbstractHttpConfigurer::disable).sessionManagement(AbstractHttpConfigurer::disable)
            .headers(headers -> headers.cacheControl(cache -> cache.disable()))
            .build();
    }
}
