package kith.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates, times, ages and intervals in plain words, in London time. */
public final class Say {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final String[] MONTHS = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

    private Say() {}

    public static LocalDate london(Instant at) { return at.atZone(LONDON).toLocalDate(); }

    /** 22 November 2026 */
    public static String date(LocalDate day) { return day == null ? "" : LONG.format(day); }

    /** Sunday 22 November 2026 */
    public static String day(LocalDate day) { return day == null ? "" : DAY.format(day); }

    /** 22 Nov, and with its year when that is not this year: 22 Nov 2025 */
    public static String brief(LocalDate day, LocalDate today) {
        if (day == null) return "";
        var words = day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1];
        return today != null && day.getYear() == today.getYear() ? words : words + " " + day.getYear();
    }

    /** How long something waits, in working days; over a weekend none have passed, and it is not since today either. */
    public static String waited(LocalDate since, long workingDays, LocalDate today) {
        if (workingDays > 0) return count(workingDays, "working day");
        return since.isBefore(today) ? "since " + since.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) : "since today";
    }

    /** Sun 22 Nov */
    public static String weekday(LocalDate day, LocalDate today) {
        return day == null ? "" : day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + brief(day, today);
    }

    /** 22/11/2026, as a form holds it */
    public static String typed(LocalDate day) { return day == null ? "" : TYPED.format(day); }

    /** 16:42 */
    public static String time(LocalTime time) { return time == null ? "" : CLOCK.format(time); }

    /** 16:42 in London */
    public static String time(Instant at) { return at == null ? "" : CLOCK.format(at.atZone(LONDON)); }

    /** 22 November 2026 at 16:42 */
    public static String moment(Instant at) { return at == null ? "" : moment(at.atZone(LONDON).toLocalDateTime()); }

    public static String moment(LocalDateTime at) { return at == null ? "" : LONG.format(at) + " at " + CLOCK.format(at); }

    /** Today at 16:42, yesterday at 09:10, or 20 Nov at 11:05 */
    public static String lately(Instant at, LocalDate today) {
        if (at == null) return "";
        var day = london(at);
        var words = day.equals(today) ? "today" : day.equals(today.minusDays(1)) ? "yesterday" : brief(day, today);
        return words + " at " + time(at);
    }

    /** 22 Nov 2025 to 3 May 2026, or since 22 Nov 2025 */
    public static String span(LocalDate from, LocalDate until, LocalDate today) {
        return until == null ? "since " + brief(from, today) : brief(from, today) + " to " + brief(until, today);
    }

    /** 4 years; 7 months; 12 days; born today */
    public static String age(LocalDate born, LocalDate on) {
        if (born == null) return "age not known";
        if (on.isBefore(born)) return "not yet born";
        var age = Period.between(born, on);
        if (age.getYears() >= 2) return count(age.getYears(), "year");
        if (age.toTotalMonths() >= 2) return count((int) age.toTotalMonths(), "month");
        var days = (int) ChronoUnit.DAYS.between(born, on);
        if (days == 0) return "born today";
        return days < 28 ? count(days, "day") : count(days / 7, "week");
    }

    public static String unborn(LocalDate expected) {
        return expected == null ? "unborn" : "unborn, expected " + date(expected);
    }

    /** The age of a child who may be unborn, or who has died */
    public static String age(LocalDate born, LocalDate expected, LocalDate died, LocalDate today) {
        if (born == null) return expected == null ? "age not known" : unborn(expected);
        return died == null ? age(born, today) : "died " + date(died) + ", aged " + age(born, died);
    }

    /** today, yesterday, 3 days ago, 5 weeks ago, 4 months ago, 2 years ago */
    public static String ago(LocalDate day, LocalDate today) {
        if (day == null) return "never";
        var days = (int) ChronoUnit.DAYS.between(day, today);
        if (days < 0) return days == -1 ? "tomorrow" : "in " + count(-days, "day");
        if (days == 0) return "today";
        if (days == 1) return "yesterday";
        if (days < 21) return days + " days ago";
        if (days < 70) return count(days / 7, "week") + " ago";
        var span = Period.between(day, today);
        return (span.getYears() >= 2 ? count(span.getYears(), "year") : count((int) span.toTotalMonths(), "month")) + " ago";
    }

    public static String workingDays(int left) {
        if (left == 0) return "due today";
        if (left > 0) return "in " + count(left, "working day");
        return count(-left, "working day") + " late";
    }

    public static String days(int left) {
        if (left == 0) return "due today";
        if (left == 1) return "tomorrow";
        if (left > 0) return "in " + count(left, "day");
        return count(-left, "day") + " late";
    }

    /** 1 child, 3 children: the plural is given where an s is not enough */
    public static String count(long number, String one, String many) {
        var words = number == 1 ? one : many;
        return number >= 0 && number < 1000 ? number + " " + words : String.format(Locale.UK, "%,d %s", number, words);
    }

    /** A label in the midst of a sentence: of "Police protection in LA accommodation" only the first letter is small. */
    public static String amid(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1)) ? label : label.substring(0, 1).toLowerCase() + label.substring(1);
    }

    /** How large a file is. */
    public static String size(long bytes) {
        return bytes < 1 << 20 ? Math.max(1, bytes / 1024) + " KB" : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
    }

    public static String count(long number, String one) { return count(number, one, one + "s"); }

    /** Ada, Ben and Cleo */
    public static String list(java.util.List<String> words) {
        if (words.size() < 2) return String.join("", words);
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
