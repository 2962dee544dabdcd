package kith.frontdoor.told;

import java.time.Instant;

/** That it was received, when, and what happens next. */
public record ReceiptPage(String reference, Instant receivedAt, String ring, String ringAtNight) {}
