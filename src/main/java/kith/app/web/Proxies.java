package kith.app.web;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who somebody is that comes through a proxy: otherwise all of them are one to whatever counts by sender. Only those named are believed, because anybody can
 * write X-Forwarded-For, and an address that came before theirs is not.
 */
@Configuration(proxyBeanMethods = false)
class Proxies {

    @Bean WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> namedProxies(@Value("${kith.proxies:}") String named) {
        return server -> valve(named).ifPresent(server::addEngineValves);
    }

    /** @param named addresses, with blanks or commas between; empty where nothing stands before Kith */
    static Optional<RemoteIpValve> valve(String named) {
        if (named.isBlank()) return Optional.empty();
        var valve = new RemoteIpValve();
        valve.setInternalProxies(Stream.of(named.strip().split("[\\s,]+")).map(Pattern::quote).collect(Collectors.joining("|")));
        // whether workers come by https, sign-in.address says
        valve.setProtocolHeader(null);
        return Optional.of(valve);
    }
}
