package kith.ledger.sealing;

import java.time.Duration;
import java.time.Instant;

/** Judges what has no leaf: it may wait a minute for the sealer, but it may not stand behind it. */
final class Unsealed {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Findings findings;
    private final long watermark;
    private final Instant lastHead;
    private final Instant now;
    private long waiting;

    Unsealed(Findings findings, long watermark, Instant lastHead, Instant now) {
        this.findings = findings;
        this.watermark = watermark;
        this.lastHead = lastHead;
        this.now = now;
    }

    void found(String where, long transaction, Instant recorded) {
        boolean sealerAtWork = lastHead != null && lastHead.isAfter(now.minus(PATIENCE));
        if (Long.compareUnsigned(transaction, watermark) < 0) findings.wrong(where, "was never sealed, though everything of its time was: it was put in behind");
        else if (!sealerAtWork && recorded.isBefore(now.minus(PATIENCE))) findings.wrong(where, "recorded " + recorded + " and still not sealed: is Kith running?");
        else waiting++;
    }

    long waiting() {
        return waiting;
    }
}
