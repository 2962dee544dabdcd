package kith.casework.lateness;

import java.util.UUID;

/** Somebody else has said why something was late: what stands, null where it is late no longer, and what was written meanwhile. */
public record SaidPage(UUID person, String name, String stands, String reason, String words, String agreedBy) {}
