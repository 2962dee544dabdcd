package kith;

import com.microsoft.playwright.BrowserContext;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what a worker presses beside typing: each press of the mouse or a finger, each Enter, and each choice from a list. Typing and moving from field to
 * field with the Tab key are not counted.
 */
public final class Clicks {

    private static final String LISTEN = """
        for (const kind of ['mousedown', 'keydown', 'change'])
          addEventListener(kind, event => {
            if (!event.isTrusted && kind !== 'change') return;
            if (kind === 'keydown' && event.key !== 'Enter' || kind === 'keydown' && event.target.tagName === 'TEXTAREA') return;
            if (kind === 'change' && event.target.tagName !== 'SELECT') return;
            window.kithPressed();
          }, true);
        """;

    private final AtomicInteger pressed = new AtomicInteger();

    private Clicks() {}

    /** From the next page on that this browser opens. */
    static Clicks in(BrowserContext context) {
        var clicks = new Clicks();
        context.exposeBinding("kithPressed", (source, nothing) -> clicks.pressed.incrementAndGet());
        context.addInitScript(LISTEN);
        return clicks;
    }

    /** How many since the last time it was asked. */
    public int taken() { return pressed.getAndSet(0); }
}
