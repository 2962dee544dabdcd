package kith.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Dates and times as facts write them, by the million: the JDK's own parser takes several times as long. */
final class Iso {

    private static final int DAY = 10;

    private Iso() {}

    /** @throws DateTimeException when it is no date such as 2026-03-02 */
    static LocalDate day(String text) {
        if (text.length() != DAY || !isDay(text)) return LocalDate.parse(text);
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DAY));
    }

    /** @throws DateTimeException when it is no date and time with offset */
    static Instant moment(String text) {
        int dot = text.length() > 20 ? 19 : text.length() - 1;
        if (dot != 19 || text.charAt(text.length() - 1) != 'Z' || !isDay(text) || text.charAt(10) != 'T' || text.charAt(13) != ':' || text.charAt(16) != ':') return parsed(text);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int nano = text.length() == 20 ? 0 : nano(text);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || nano < 0) return parsed(text);
        return Instant.ofEpochSecond(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DAY)).toEpochDay() * 86_400 + hour * 3_600 + minute * 60 + second, nano);
    }

    private static Instant parsed(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static int nano(String text) {
        int digits = text.length() - 21;
        if (text.charAt(19) != '.' || digits < 1 || digits > 9) return -1;
        int nano = number(text, 20, text.length() - 1);
        for (int i = digits; i < 9; i++) nano *= 10;
        return nano;
    }

    private static boolean isDay(String text) {
        return text.charAt(4) == '-' && text.charAt(7) == '-' && number(text, 0, 4) >= 0 && number(text, 5, 7) >= 0 && number(text, 8, DAY) >= 0;
    }

    /** Negative where it is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }
}
