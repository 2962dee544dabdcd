package kith.pathway;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.time.Month;

/** A day of each year, as a rule writes it: "15 Feb". */
public record YearDay(MonthDay day) {

    /** @throws IllegalArgumentException when it is no day of the year */
    @JsonCreator
    public static YearDay valueOf(String text) {
        var words = text.strip().split(" +");
        try {
            var month = Arrays.stream(Month.values()).filter(each -> words.length == 2 && words[1].length() >= 3 && name(each).startsWith(words[1].toLowerCase(Locale.ROOT))).findFirst();
            return new YearDay(MonthDay.of(month.orElseThrow(() -> new DateTimeException("no month")), Integer.parseInt(words[0])));
        } catch (DateTimeException | NumberFormatException wrong) {
            throw new IllegalArgumentException("\"" + text + "\" is not a day of the year such as \"15 Feb\"");
        }
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    /** The next one after the day. */
    LocalDate after(LocalDate day) {
        var same = this.day.atYear(day.getYear());
        return same.isAfter(day) ? same : this.day.atYear(day.getYear() + 1);
    }

    @Override
    public String toString() {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
