package kith.hub;

import java.time.LocalDate;

/** From this day on this hub and this key worker: given to a hub, or another key worker there. */
record Turn(LocalDate day, boolean given, String hub, String key, String reason) {}
