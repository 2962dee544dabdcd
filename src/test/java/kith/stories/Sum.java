package kith.stories;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** A line of a story's arithmetic, "2026-03-02 + 15 working days = 2026-03-23", and whether it comes out. */
record Sum(String text, String comesTo, String said) {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) ([+-]) (\\d+) (hour|day|working day|week|month|year)s? = (\\S+)");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Sum of(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) throw new IllegalArgumentException("\"" + text + "\" is not a sum such as \"2026-03-02 + 15 working days = 2026-03-23\"");
        int count = Integer.parseInt(written.group(3));
        var said = written.group(5);
        return new Sum(text, written.group(4).equals("hour") ? hours(written.group(1), count) : day(LocalDate.parse(written.group(1)), written.group(2).equals("-"), count, written.group(4)).toString(), said);
    }

    /** A wall-clock time in London, with the offset of that day: hours pass as they pass. */
    private static String hours(String from, int count) {
        return OffsetDateTime.parse(from).toInstant().plus(Duration.ofHours(count)).atZone(LONDON).toOffsetDateTime().toString();
    }

    private static LocalDate day(LocalDate from, boolean back, int count, String unit) {
        return switch (unit) {
            case "working day" -> back ? OwnCalendar.before(from, count) : OwnCalendar.after(from, count);
            case "day" -> from.plusDays(back ? -count : count);
            case "week" -> from.plusDays(7L * (back ? -count : count));
            case "month" -> from.plusMonths(back ? -count : count);
            default -> from.plusMonths(12L * (back ? -count : count));
        };
    }

    boolean right() {
        return comesTo.equals(said);
    }

    /** The days that this sum explains. */
    String day() {
        return said.substring(0, 10);
    }
}
