package kith.gate;

import kith.ledger.FactKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gates that ship with Kith. */
@Configuration
class GateRules {

    @Bean
    Gates gates(FactKinds kinds) {
        return GateFiles.shipped(kinds);
    }
}
