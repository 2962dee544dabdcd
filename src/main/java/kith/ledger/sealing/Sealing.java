package kith.ledger.sealing;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** While pages are served, what was recorded is sealed every few seconds, and a last time when Kith stops. */
@Component
@ConditionalOnWebApplication
class Sealing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Sealer sealer;
    private final Duration every;
    private volatile boolean running;
    private Thread thread;

    Sealing(Sealer sealer, @Value("${kith.seal-every:3s}") Duration every) {
        this.sealer = sealer;
        this.every = every;
    }

    @Override public void start() {
        running = true;
        thread = Thread.ofVirtual().name("sealer").start(this::run);
    }

    @Override public void stop() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override public boolean isRunning() { return running; }

    private void run() {
        var last = false;
        while (!last) {
            last = !pause();
            try {
                sealer.seal();
            } catch (SQLException | RuntimeException notSealed) {
                LOG.error("What was recorded could not be sealed; it is tried again", notSealed);
            }
        }
    }

    /** False when Kith stops; short steps, because an interrupt would break a connection. */
    private boolean pause() {
        var until = System.nanoTime() + every.toNanos();
        while (System.nanoTime() < until) {
            if (!running) return false;
            try {
                Thread.sleep(Math.min(100, Math.max(1, every.toMillis())));
            } catch (InterruptedException hurried) {
                return false;
            }
        }
        return running;
    }
}
