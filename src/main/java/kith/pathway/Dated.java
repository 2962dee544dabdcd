package kith.pathway;

import java.time.LocalDate;

/** A rule that is in force for what happens from one day until another; each may be open. */
interface Dated {

    LocalDate from();

    LocalDate until();

    default boolean inForce(LocalDate trigger) {
        return (from() == null || !trigger.isBefore(from())) && (until() == null || !trigger.isAfter(until()));
    }

    default boolean overlaps(Dated other) {
        return (until() == null || other.from() == null || !other.from().isAfter(until())) && (other.until() == null || from() == null || !from().isAfter(other.until()));
    }
}
