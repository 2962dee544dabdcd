package kith.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Whoever asked first is answered first. When many ask at once, a few at a time are done sooner than all of them together, and none of
 * them has to wait much longer than the others. It is a courtesy and not a lock: whoever has waited long enough begins without a turn, so
 * that a long report of somebody else's, or a transaction within another, holds nobody up.
 */
final class Turns {

    private final Semaphore free;
    private final Duration patience;
    private final ThreadLocal<Object> holding = new ThreadLocal<>();

    Turns(int many, Duration patience) {
        this.free = new Semaphore(many, true);
        this.patience = patience;
    }

    /** @param work what is begun; the same is told to {@link #over} */
    void take(Object work) {
        if (holding.get() != null) return;
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) holding.set(work);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does nothing for work that began without a turn of its own. */
    void over(Object work) {
        if (holding.get() != work) return;
        holding.remove();
        free.release();
    }

    int free() { return free.availablePermits(); }
}
