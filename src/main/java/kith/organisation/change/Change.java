package kith.organisation.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A change of the organisation with its day.
 * @param hub    the hub or team it is about, where it is about one
 * @param worker whom it moves, where it moves somebody
 * @param until  the first day it no longer holds; null where it goes on
 */
public record Change(UUID id, String kind, String hub, UUID worker, LocalDate starting, LocalDate until, String says, String why, List<Edit> edits, UUID reverses) {

    /** As it stands in the list of changes. */
    public record Made(UUID id, String kind, String hub, UUID worker, LocalDate starting, LocalDate until, String says, String why, String by, Instant at, UUID reverses, String undoneBy, Instant undoneAt, boolean reversed) {

        public boolean undone() { return undoneAt != null; }

        public boolean toCome(LocalDate today) { return !undone() && starting.isAfter(today); }
    }
}
