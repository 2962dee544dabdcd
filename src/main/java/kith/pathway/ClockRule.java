package kith.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kith.calendar.Limit;
import kith.calendar.WorkingDays;

/**
 * A time limit: what starts it, how long it gives, what ends it (in time or late), what stops it (no longer asked), and the
 * law or local standard it comes from. In force for triggers from {@code from} to {@code until}.
 *
 * @param confidence H settled law or guidance, M usual, L a local standard
 * @param repeats the next one starts from what happened, so that for a time no source can tell of it is taken up again after go-live
 * @param dueOn the part of what starts it that says itself until when (a court order), less {@code before}; {@code within} where it does not
 * @param countsFrom the part of what starts it that names the day from which {@code within} is counted; the day of the trigger where it names none
 * @param dueEach the day of the year, the next one after the trigger; {@code dueAge} the birthday
 * @param rolls a limit that would end on a day that is no working day, or on a Sunday or public holiday, ends on the next day that is none; a day that a fact names stands
 * @param stopsWith it stops with this status, and at the age at which the status ends by law
 * @param waits a waiting period: over by itself on the day it is due; what ends it before was too early
 * @param inAny what earlier runs of this rule used up within so long counts: {@code within} is the most of any such time
 * @param atFirst the day which what starts it names counts up to so long after it; what puts it off may name a later one
 * @param longest it never runs longer than this, whatever a fact names or puts off
 * @param early what ends it counts too when it happened up to so long before it began; on its first day what ends or stops it counts though its kind comes first ({@code 0 days}: that alone)
 * @param outlasts neither closing the case nor death stops it, and it may start after either
 */
public record ClockRule(String rule, String title, String says, String source, String confidence, boolean repeats, List<When> starts, Limit within,
                        List<When> ends, List<When> stops, @JsonProperty("stops-with") String stopsWith, @JsonProperty("until-age") Integer untilAge,
                        Limit warn, LocalDate from, LocalDate until, @JsonProperty("due-on") String dueOn, Limit before, @JsonProperty("counts-from") String countsFrom,
                        @JsonProperty("due-each") YearDay dueEach, @JsonProperty("due-age") Integer dueAge, Rolls rolls,
                        @JsonProperty("extends") List<Extension> extensions, List<Pausing> pauses, boolean waits, boolean outlasts, Limit early,
                        @JsonProperty("in-any") Limit inAny, @JsonProperty("at-first") Limit atFirst, Limit longest,
                        @JsonProperty("asks-when-late") Boolean asksWhenLate) implements Dated {

    public enum Rolls {
        @JsonProperty("working-day") WORKING_DAY,
        @JsonProperty("past-holiday") PAST_HOLIDAY;

        LocalDate from(LocalDate day) {
            var rolled = day;
            while (this == WORKING_DAY ? !WorkingDays.isWorkingDay(rolled) : WorkingDays.isSundayOrHoliday(rolled)) rolled = rolled.plusDays(1);
            return rolled;
        }
    }

    /** A fact that puts the due day off: {@code by} so long, or {@code on} the day that this part of it names; {@code whileStatus} and {@code unless} as of a {@link When};
     * {@code inTime} where what was late already stays late. */
    public record Extension(String fact, Map<String, When.Allowed> where, @JsonProperty("while") String whileStatus, When.Allowed unless, When.Of of, Limit by, String on, @JsonProperty("in-time") boolean inTime) {
        public When when() {
            return new When(fact, null, null, null, where, whileStatus, null, unless, null, null, null, null, null, null, null, null, null, of, false);
        }
    }

    /** The days between do not count. */
    public record Pausing(List<When> starts, List<When> ends) {
        public Pausing {
            starts = starts == null ? List.of() : starts;
            ends = ends == null ? List.of() : ends;
        }
    }

    public ClockRule {
        starts = starts == null ? List.of() : starts;
        ends = ends == null ? List.of() : ends;
        stops = stops == null ? List.of() : stops;
        extensions = extensions == null ? List.of() : extensions;
        pauses = pauses == null ? List.of() : pauses;
        if (warn == null && (dueAge != null || within != null && within.unit() == Limit.Unit.YEARS)) warn = Limit.valueOf("1 year");
        asksWhenLate = asksWhenLate == null ? Boolean.valueOf(!waits) : asksWhenLate;
    }

    ClockRule in(LocalDate from, LocalDate until) {
        return as(says, within, dueAge, warn, from, until);
    }

    ClockRule as(String says, Limit within, Integer dueAge, Limit warn, LocalDate from, LocalDate until) {
        return new ClockRule(rule, title, says, source, confidence, repeats, starts, within, ends, stops, stopsWith, untilAge, warn, from, until, dueOn, before, countsFrom, dueEach, dueAge, rolls,
            extensions, pauses, waits, outlasts, early, inAny, atFirst, longest, asksWhenLate);
    }
}
