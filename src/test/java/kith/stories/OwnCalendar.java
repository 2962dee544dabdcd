package kith.stories;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bank holidays of England and Wales as they were printed for each year, typed by hand: the book's arithmetic must not lean on
 * the calendar it is there to check.
 */
final class OwnCalendar {

    private static final int FIRST = 2024;
    private static final int LAST = 2028;
    private static final Set<LocalDate> HOLIDAYS = holidays("""
        2024: 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
        2025: 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
        2026: 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
        2027: 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
        2028: 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26
        """);

    private OwnCalendar() {}

    static LocalDate after(LocalDate day, int workingDays) {
        var at = day;
        for (int counted = 0; counted < workingDays; ) if (works(at = at.plusDays(1))) counted++;
        return at;
    }

    static LocalDate before(LocalDate day, int workingDays) {
        var at = day;
        for (int counted = 0; counted < workingDays; ) if (works(at = at.minusDays(1))) counted++;
        return at;
    }

    private static boolean works(LocalDate day) {
        if (day.getYear() < FIRST || day.getYear() > LAST) throw new IllegalArgumentException("The book's calendar knows " + FIRST + " to " + LAST + ", not " + day);
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !HOLIDAYS.contains(day);
    }

    private static Set<LocalDate> holidays(String years) {
        var days = new TreeSet<LocalDate>();
        for (var line : years.lines().toList()) for (var day : line.substring(6).split(" ")) days.add(LocalDate.parse(line.substring(0, 4) + "-" + day));
        return days;
    }
}
