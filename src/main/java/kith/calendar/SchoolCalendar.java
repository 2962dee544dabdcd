package kith.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;

/**
 * The terms of an authority's schools. Before the first and after the last term that is written, the nearest year that is written comes again, week by week:
 * a limit far off is then a guess, and a right one once the term dates are published and written down.
 */
public final class SchoolCalendar {

    /** From its first to its last school day, with the week in the middle in which there is no school. */
    public record Term(String name, LocalDate from, LocalDate until, @JsonProperty("half-term") Break halfTerm) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public record Break(LocalDate from, LocalDate until) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private final String label;
    private final List<Term> terms;
    private final SchoolCalendar beyond;

    private SchoolCalendar(String label, List<Term> terms, SchoolCalendar beyond) {
        this.label = label;
        this.terms = terms.stream().sorted(Comparator.comparing(Term::from)).toList();
        this.beyond = beyond;
    }

    /**
     * @param beyond what holds outside the days from the first to the last term; null for none
     * @throws IllegalArgumentException saying which term is wrong
     */
    public static SchoolCalendar of(String label, List<Term> terms, SchoolCalendar beyond) {
        if (terms == null || terms.isEmpty()) throw new IllegalArgumentException("a school calendar has no terms");
        for (var each : terms) {
            if (each.from == null || each.until == null) throw new IllegalArgumentException("a term says no from or no until");
            if (each.until.isBefore(each.from)) throw new IllegalArgumentException("the term " + each.name + " ends before it begins");
            if (each.halfTerm != null && !(each.holds(each.halfTerm.from) && each.holds(each.halfTerm.until))) throw new IllegalArgumentException("the half-term of " + each.name + " does not lie in it");
        }
        var calendar = new SchoolCalendar(label, terms, beyond);
        for (int i = 1; i < calendar.terms.size(); i++)
            if (!calendar.terms.get(i).from.isAfter(calendar.terms.get(i - 1).until)) throw new IllegalArgumentException("the term " + calendar.terms.get(i).name + " begins before the one before it ends");
        return calendar;
    }

    /** What it is called where days are counted by it. */
    public String label() {
        return label;
    }

    public boolean isSchoolDay(LocalDate day) {
        if (!WorkingDays.isWorkingDay(day)) return false;
        if (!written(day)) return beyond != null ? beyond.isSchoolDay(day) : open(likeness(day));
        return open(day);
    }

    private boolean open(LocalDate day) {
        int at = lastBegun(day);
        if (at < 0) return false;
        var term = terms.get(at);
        return term.holds(day) && (term.halfTerm == null || !term.halfTerm.holds(day));
    }

    private boolean written(LocalDate day) {
        return !day.isBefore(terms.getFirst().from) && !day.isAfter(terms.getLast().until);
    }

    /** The same week and weekday of the nearest whole year that is written. */
    private LocalDate likeness(LocalDate day) {
        int year = day.isBefore(terms.getFirst().from) ? terms.getFirst().from.getYear() + 1 : terms.getLast().until.getYear() - 1;
        return day.with(IsoFields.WEEK_BASED_YEAR, year);
    }

    private int lastBegun(LocalDate day) {
        int low = 0;
        int high = terms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (terms.get(middle).from.isAfter(day)) high = middle;
            else low = middle + 1;
        }
        return low - 1;
    }

    /** The n-th school day after {@code day}; a calendar without any within a year is counted in working days, so that nothing goes on for ever. */
    LocalDate after(LocalDate day, int n) {
        return walk(day, n, 1);
    }

    LocalDate before(LocalDate day, int n) {
        return walk(day, n, -1);
    }

    private LocalDate walk(LocalDate day, int n, int step) {
        var at = day;
        int without = 0;
        for (int left = n; left > 0; ) {
            at = at.plusDays(step);
            if (isSchoolDay(at) || without > 366 && WorkingDays.isWorkingDay(at)) {
                left--;
                without = Math.min(without, 367);
            } else without++;
        }
        return at;
    }

    /** How many school days lie after {@code from} up to and including {@code to}. */
    public int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) if (isSchoolDay(day)) count++;
        return count;
    }

    /** The last school day of the n-th term that begins after the day. */
    LocalDate termsAfter(LocalDate day, int n) {
        int next = lastBegun(day) + n;
        return written(day) && next < terms.size() ? terms.get(next).until : beyond != null ? beyond.termsAfter(day, n) : day.plusWeeks(52L * n / 3);
    }

    /** The last school day of the n-th term before the one that ends on the day. */
    LocalDate termsBefore(LocalDate day, int n) {
        int before = lastBegun(day) - n;
        return written(day) && before >= 0 ? terms.get(before).until : beyond != null ? beyond.termsBefore(day, n) : day.minusWeeks(52L * n / 3);
    }
}
