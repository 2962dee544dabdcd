package kith.ledger.attachments;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kith.access.Asker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** When the scanner is back, what was held meanwhile is looked at. */
@Component
@ConditionalOnWebApplication
class HeldFiles implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HeldFiles.class);
    private static final int EVERY_SECONDS = 60;

    private final Attachments attachments;
    private ScheduledExecutorService timer;

    HeldFiles(Attachments attachments) { this.attachments = attachments; }

    @Override public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("held-files").factory());
        timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override public void stop() { timer.shutdown(); }

    @Override public boolean isRunning() { return timer != null && !timer.isShutdown(); }

    private void look() {
        try {
            Asker.asSystem(() -> {
                while (isRunning() && attachments.scanNextHeld());
                return null;
            });
        } catch (RuntimeException later) {
            LOG.warn("Held files could not be looked at; it is tried again", later);
        }
    }
}
