package kith.access.workers;

import kith.ui.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkersPlace {
    @Bean Destination workersDestination() { return Destination.of("Accounts", "/workers", 90).needs("RUN_SERVICE").under("More"); }
}
