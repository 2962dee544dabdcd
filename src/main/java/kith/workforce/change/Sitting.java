package kith.workforce.change;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody is or will be in a post, whatever the day: what is planned and what rests is on no page of today.
 * @param until null where it goes on
 */
record Sitting(UUID worker, String post, String place, LocalDate since, LocalDate until) {

    boolean beyond(LocalDate day) { return until == null || until.isAfter(day); }
}
