package kith.hub.cover;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** From a moment until a moment, in London time; without an end while nobody knows. */
record Span(LocalDateTime from, LocalDateTime until) {

    static Span days(LocalDate first, LocalDate back) {
        return new Span(first.atStartOfDay(), back == null ? null : back.atStartOfDay());
    }

    boolean wholeDays() {
        return from.toLocalTime().equals(LocalTime.MIDNIGHT) && (until == null || until.toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    boolean meets(Span other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    boolean holds(LocalDateTime moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }

    /** For the column period. */
    String range() {
        return "[" + from + "," + (until == null ? "" : until) + ")";
    }
}
