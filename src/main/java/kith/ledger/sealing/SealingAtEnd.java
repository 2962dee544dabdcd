package kith.ledger.sealing;

import java.sql.SQLException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What a command recorded is sealed before the command ends, whether or not Kith serves pages beside it. */
@Component
@ConditionalOnNotWebApplication
class SealingAtEnd implements SmartLifecycle {

    private final Sealer sealer;
    private boolean running;

    SealingAtEnd(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override public void start() { running = true; }

    @Override public boolean isRunning() { return running; }

    @Override public void stop() {
        running = false;
        try {
            sealer.sealRecent();
        } catch (SQLException | RuntimeException notSealed) {
            LoggerFactory.getLogger(SealingAtEnd.class).error("What was recorded could not be sealed; Kith does it when it starts", notSealed);
        }
    }
}
