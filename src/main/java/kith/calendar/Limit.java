package kith.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * How long the law, or an authority, gives: "15 working days", "3 months", "1 term". Day 0 is the day of the trigger; hours are counted from its
 * moment. School days and terms are those of the authority's school calendar.
 */
public record Limit(int count, Unit unit) {

    public enum Unit { HOURS, WORKING_DAYS, SCHOOL_DAYS, DAYS, WEEKS, MONTHS, TERMS, YEARS }

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}) (hour|working day|school day|day|week|month|term|year)s?");

    /** @throws IllegalArgumentException when the text is not a count and a unit */
    public static Limit valueOf(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) throw new IllegalArgumentException("\"" + text + "\" is not a limit such as \"15 working days\" or \"3 months\"");
        var unit = Unit.valueOf(written.group(2).replace(' ', '_').toUpperCase() + "S");
        return new Limit(Integer.parseInt(written.group(1)), unit);
    }

    /** As a rule says it: "none" where only the fact names the day. */
    @JsonCreator
    static Limit written(String text) {
        return text.equals("none") ? null : valueOf(text);
    }

    /** The last day on which it is in time. A month ends on the same day-number, else on the last day of the month; a term on its last school day. */
    public LocalDate from(LocalDate day, SchoolCalendar school) {
        return switch (unit) {
            case HOURS -> day.plusDays(Math.ceilDiv(count, 24));
            case WORKING_DAYS -> WorkingDays.after(day, count);
            case SCHOOL_DAYS -> school.after(day, count);
            case DAYS -> day.plusDays(count);
            case WEEKS -> day.plusWeeks(count);
            case MONTHS -> day.plusMonths(count);
            case TERMS -> school.termsAfter(day, count);
            case YEARS -> day.plusYears(count);
        };
    }

    public boolean inHours() {
        return unit == Unit.HOURS;
    }

    /** The last moment at which it is in time: hours pass as they pass, also in the night in which the clocks change. */
    public Instant from(Instant moment) {
        if (!inHours()) throw new IllegalStateException(this + " is counted from a day");
        return moment.plus(Duration.ofHours(count));
    }

    /** The day that lies this long before: from then on it is warned of. */
    public LocalDate before(LocalDate due, SchoolCalendar school) {
        return switch (unit) {
            case HOURS -> due.minusDays(Math.ceilDiv(count, 24));
            case WORKING_DAYS -> WorkingDays.before(due, count);
            case SCHOOL_DAYS -> school.before(due, count);
            case DAYS -> due.minusDays(count);
            case WEEKS -> due.minusWeeks(count);
            case MONTHS -> due.minusMonths(count);
            case TERMS -> school.termsBefore(due, count);
            case YEARS -> due.minusYears(count);
        };
    }

    @Override
    public String toString() {
        var word = unit.name().toLowerCase().replace('_', ' ');
        return count + " " + (count == 1 ? word.substring(0, word.length() - 1) : word);
    }
}
