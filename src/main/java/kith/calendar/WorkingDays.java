package kith.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Monday to Friday less Christmas Day, Good Friday and the bank holidays in England and Wales
 * (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 2).
 */
public final class WorkingDays {

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return OneYear.of(day).works(day.getDayOfYear());
    }

    public static boolean isBankHoliday(LocalDate day) {
        return OneYear.of(day).off.get(day.getDayOfYear());
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

    /** How many working days lie after {@code from} up to and including {@code to}; negative when {@code to} is earlier. Walks the years between, not the days. */
    public static int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(to, from);
        int count = OneYear.of(to).upTo(to) - OneYear.of(from).upTo(from);
        for (int year = from.getYear(); year < to.getYear(); year++) count += OneYear.of(year).upToEnd();
        return count;
    }

    /** @param off  by day of the year, the bank holidays
     *  @param upTo by day of the year, how many working days there were up to and including it */
    private record OneYear(int year, BitSet off, short[] upTo) {

        private static final Map<Integer, OneYear> KNOWN = new ConcurrentHashMap<>();
        private static volatile OneYear latest = new OneYear(Integer.MIN_VALUE, new BitSet(), new short[1]);

        static OneYear of(LocalDate day) {
            return of(day.getYear());
        }

        static OneYear of(int number) {
            var year = latest;
            if (year.year != number) latest = year = KNOWN.computeIfAbsent(number, OneYear::made);
            return year;
        }

        private static OneYear made(int number) {
            var off = BankHolidays.of(number);
            var upTo = new short[Year.of(number).length() + 1];
            var day = LocalDate.of(number, 1, 1);
            for (int n = 1; n < upTo.length; n++, day = day.plusDays(1)) {
                boolean works = day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && !off.get(n);
                upTo[n] = (short) (upTo[n - 1] + (works ? 1 : 0));
            }
            return new OneYear(number, off, upTo);
        }

        boolean works(int day) {
            return upTo[day] > upTo[day - 1];
        }

        int upTo(LocalDate day) {
            return upTo[day.getDayOfYear()];
        }

        int upToEnd() {
            return upTo[upTo.length - 1];
        }
    }
}
