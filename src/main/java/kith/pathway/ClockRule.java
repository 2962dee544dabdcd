package kith.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import kith.calendar.Limit;

/**
 * A time limit: what starts it, how long it gives, what ends it (in time or late), what stops it (no longer asked), and the
 * law or local standard it comes from. In force for triggers from {@code from} to {@code until}.
 *
 * @param dueOn the part of what starts it that says itself until when (a court order); {@code within} where it does not
 * @param repeats the next one starts from what happened, so that for a time no source can tell of it is taken up again after go-live
 * @param confidence H settled law or guidance, M usual, L a local standard
 * @param stopsWith it stops with this status, and at the age at which the status ends by law
 */
public record ClockRule(String rule, String title, String says, String source, String confidence, boolean repeats, List<When> starts, Limit within,
                        List<When> ends, List<When> stops, @JsonProperty("stops-with") String stopsWith, @JsonProperty("until-age") Integer untilAge,
                        Limit warn, LocalDate from, LocalDate until, @JsonProperty("due-on") String dueOn) {

    public ClockRule {
        starts = starts == null ? List.of() : starts;
        ends = ends == null ? List.of() : ends;
        stops = stops == null ? List.of() : stops;
    }

    boolean inForce(LocalDate trigger) {
        return (from == null || !trigger.isBefore(from)) && (until == null || !trigger.isAfter(until));
    }
}
