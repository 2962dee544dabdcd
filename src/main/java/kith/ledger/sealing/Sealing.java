package kith.ledger.sealing;

import java.sql.SQLException;
import java.time.Duration;
import kith.calendar.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** While pages are served, what was recorded is sealed every few seconds, and a last time when Kith stops. */
@Component
@ConditionalOnWebApplication
class Sealing extends Rounds {

    private final Sealer sealer;

    Sealing(Sealer sealer, @Value("${kith.seal-every:3s}") Duration every) {
        super("sealing", every, true);
        this.sealer = sealer;
    }

    @Override protected void go() throws SQLException { sealer.seal(); }
}
