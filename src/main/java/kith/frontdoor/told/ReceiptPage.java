package kith.frontdoor.told;

import java.time.Instant;
import kith.ui.Wording;

/** That it was received, when, and what happens next. */
public record ReceiptPage(String reference, Instant receivedAt, String ring, String ringAtNight, Wording says) {}
