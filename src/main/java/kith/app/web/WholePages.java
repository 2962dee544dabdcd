package kith.app.web;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A page leaves in one piece. Tomcat hands over eight kilobytes at a time, and whoever waits for the page is woken for each. */
@Configuration(proxyBeanMethods = false)
class WholePages {

    /** In bytes; a list of a hub of seventy children has some eighty thousand. */
    private static final int LARGEST = 128 * 1024;

    @Bean TomcatConnectorCustomizer inOnePiece() {
        return connector -> {
            if (!connector.setProperty("socket.appWriteBufSize", Integer.toString(LARGEST))) throw new IllegalStateException("Tomcat no longer knows socket.appWriteBufSize: how does a page leave in one piece?");
        };
    }
}
