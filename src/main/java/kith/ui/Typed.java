package kith.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates and times as people type them; what cannot be read is empty, and the form keeps what was typed. */
public final class Typed {

    private static final Set<String> RELATIVE = Set.of("today", "yesterday", "tomorrow");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})(?:[/.\\- ](\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern WORDS = Pattern.compile("(?:[a-z]+day,? )?(\\d{1,2})(?:st|nd|rd|th)?[ \\-]([a-z]{3,9})\\.?,?(?:[ \\-](\\d{4}|\\d{2}))?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*(am|pm)?");

    private Typed() {}

    public static Optional<LocalDate> date(String typed, LocalDate today) {
        var text = plain(typed);
        return switch (text) {
            case "" -> Optional.empty();
            case "today" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            case "tomorrow" -> Optional.of(today.plusDays(1));
            default -> Stream.of(
                    match(ISO, text).flatMap(m -> day(number(m.group(1)), number(m.group(2)), number(m.group(3)))),
                    match(NUMBERS, text).flatMap(m -> dayOrNearest(m.group(3), number(m.group(2)), number(m.group(1)), today)),
                    match(WORDS, text).flatMap(m -> month(m.group(2)).flatMap(month -> dayOrNearest(m.group(3), month, number(m.group(1)), today))))
                .flatMap(Optional::stream).findFirst();
        };
    }

    /** What lies overnight, or is sent after midnight, means the day it meant when it was written: today, yesterday and tomorrow become that day. */
    public static String lasting(String typed, LocalDate today) {
        return today != null && RELATIVE.contains(plain(typed)) ? date(typed, today).map(Say::typed).orElse(typed) : typed;
    }

    public static Optional<LocalTime> time(String typed) {
        var text = plain(typed);
        if (text.equals("noon") || text.equals("midday")) return Optional.of(LocalTime.NOON);
        return match(TIME, text).flatMap(Typed::clock);
    }

    private static Optional<LocalTime> clock(MatchResult m) {
        var hour = number(m.group(1));
        var minute = m.group(2) == null ? 0 : number(m.group(2));
        var half = m.group(3);
        if (half == null && m.group(2) == null || minute > 59) return Optional.empty();
        if (half == null) return hour > 23 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
        if (hour < 1 || hour > 12) return Optional.empty();
        return Optional.of(LocalTime.of(hour % 12 + (half.equals("pm") ? 12 : 0), minute));
    }

    private static Optional<LocalDate> dayOrNearest(String year, int month, int day, LocalDate today) {
        if (year != null && year.length() == 4) return day(number(year), month, day);
        if (year != null) return day(2000 + number(year) > today.getYear() + 20 ? 1900 + number(year) : 2000 + number(year), month, day);
        return Stream.of(-1, 0, 1).map(shift -> day(today.getYear() + shift, month, day)).flatMap(Optional::stream)
            .min((a, b) -> Long.compare(Math.abs(a.toEpochDay() - today.toEpochDay()), Math.abs(b.toEpochDay() - today.toEpochDay())));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year < 1900 || year > 2200 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> month(String word) {
        return List.of(Month.values()).stream().filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(word) || word.equals("sept") && month == Month.SEPTEMBER)
            .map(Month::getValue).findFirst();
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static int number(String digits) { return Integer.parseInt(digits); }
}
