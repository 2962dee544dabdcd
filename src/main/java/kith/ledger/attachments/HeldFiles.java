package kith.ledger.attachments;

import java.time.Duration;
import kith.access.Asker;
import kith.calendar.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** When the scanner is back, what was held meanwhile is looked at. */
@Component
@ConditionalOnWebApplication
class HeldFiles extends Rounds {

    private final Attachments attachments;

    HeldFiles(Attachments attachments) {
        super("held files", Duration.ofMinutes(1), false);
        this.attachments = attachments;
    }

    @Override protected void go() {
        Asker.asSystem(() -> {
            while (isRunning() && attachments.scanNextHeld());
            return null;
        });
    }
}
