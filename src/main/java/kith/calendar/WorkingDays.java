package kith.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Monday to Friday less Christmas Day, Good Friday and the bank holidays in England and Wales
 * (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 2).
 */
public final class WorkingDays {

    private static final Map<Integer, BitSet> OFF = new ConcurrentHashMap<>();
    private static volatile Map.Entry<Integer, BitSet> latest = Map.entry(Integer.MIN_VALUE, new BitSet());

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && !isBankHoliday(day);
    }

    public static boolean isBankHoliday(LocalDate day) {
        var year = latest;
        if (year.getKey() != day.getYear()) latest = year = Map.entry(day.getYear(), OFF.computeIfAbsent(day.getYear(), BankHolidays::of));
        return year.getValue().get(day.getDayOfYear());
    }

    /** What the law calls a public holiday where a Saturday is none (Children Act 1989, section 45(2)). */
    public static boolean isSundayOrHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || isBankHoliday(day);
    }

    /** The n-th working day after {@code day}, which is day 0 whether or not it is itself a working day. Walks n days: n is small. */
    public static LocalDate after(LocalDate day, int n) {
        var due = day;
        for (int left = n; left > 0; ) {
            due = due.plusDays(1);
            if (isWorkingDay(due)) left--;
        }
        return due;
    }

    public static LocalDate before(LocalDate day, int n) {
        var start = day;
        for (int left = n; left > 0; ) {
            start = start.minusDays(1);
            if (isWorkingDay(start)) left--;
        }
        return start;
    }

    /** How many working days lie after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public static int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(to, from);
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) if (isWorkingDay(day)) count++;
        return count;
    }
}
