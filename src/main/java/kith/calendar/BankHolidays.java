package kith.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/**
 * The bank holidays of England and Wales, with Christmas Day and Good Friday: by rule, as they have stood since 1978, and the days
 * that a proclamation moved or added, from kith/calendar/bank-holidays.csv, where the next one is to be written.
 */
final class BankHolidays {

    private record Proclaimed(LocalDate day, boolean holiday) {}

    private static final List<Proclaimed> PROCLAIMED = read();

    private BankHolidays() {}

    /** The days of the year, numbered from 1. */
    static BitSet of(int year) {
        var days = new BitSet(367);
        add(days, weekday(LocalDate.of(year, 1, 1)));
        var easter = easter(year);
        add(days, easter.minusDays(2));
        add(days, easter.plusDays(1));
        add(days, LocalDate.of(year, 5, 1).with(firstInMonth(MONDAY)));
        add(days, LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)));
        add(days, LocalDate.of(year, 8, 1).with(lastInMonth(MONDAY)));
        var christmas = weekday(LocalDate.of(year, 12, 25));
        var boxing = weekday(LocalDate.of(year, 12, 26));
        add(days, christmas);
        add(days, boxing.equals(christmas) ? boxing.plusDays(1) : boxing);
        for (var each : PROCLAIMED) if (each.day.getYear() == year) days.set(each.day.getDayOfYear(), each.holiday);
        return days;
    }

    private static void add(BitSet days, LocalDate day) {
        days.set(day.getDayOfYear());
    }

    /** A holiday at a weekend is kept on the Monday. */
    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(SATURDAY) < 0 ? day : day.plusDays(8 - day.getDayOfWeek().getValue());
    }

    /** Easter Sunday of the Gregorian calendar (the anonymous computus). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * toSunday) / 451;
        int days = epact + toSunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private static List<Proclaimed> read() {
        try (var csv = new BufferedReader(new InputStreamReader(BankHolidays.class.getResourceAsStream("/kith/calendar/bank-holidays.csv"), StandardCharsets.UTF_8))) {
            return csv.lines().skip(1).map(line -> line.split(",")).map(cells -> new Proclaimed(LocalDate.parse(cells[0]), cells[1].equals("yes"))).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
