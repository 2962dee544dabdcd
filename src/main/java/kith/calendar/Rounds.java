package kith.calendar;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something that Kith does by itself, again and again, for as long as pages are served. What fails is tried again the next time. */
public abstract class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration every;
    private final boolean onceMoreAtTheEnd;
    private volatile boolean running;
    private Thread thread;

    protected Rounds(String name, Duration every, boolean onceMoreAtTheEnd) {
        this.name = name;
        this.every = every;
        this.onceMoreAtTheEnd = onceMoreAtTheEnd;
    }

    protected abstract void go() throws Exception;

    @Override public final void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override public final void stop() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override public final boolean isRunning() { return running; }

    private void run() {
        while (pause()) round();
        if (onceMoreAtTheEnd) round();
    }

    private void round() {
        try {
            go();
        } catch (Exception trouble) {
            LOG.error("{} could not be done; it is tried again", name, trouble);
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
