package kith.workforce.structure;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.organisation.change.Change.Made;
import kith.ui.Say;
import kith.workforce.wish.Wishes.Counted;

/** The months of the year in which staff may ask to move between hubs; who asked and who has moved since the last of them began. Pure. */
public final class Windows {

    private static final String MOVED = "person-moved";

    private static final String NONE = "This service names no months in which staff ask to move: you may ask at any time";

    private Windows() { }

    /** Where the model has no such months people move whenever it is agreed. */
    public static String when(List<String> months, LocalDate today) {
        if (months.isEmpty()) return NONE;
        var open = months(months);
        var next = open.stream().map(month -> first(month, today)).min(LocalDate::compareTo).orElseThrow();
        return "Staff may ask to move between hubs in " + Say.list(open.stream().map(Windows::name).toList()) + ". "
            + (open(months, today) ? "It is open until " + Say.date(today.withDayOfMonth(today.lengthOfMonth())) : "It opens next on " + Say.date(next));
    }

    public static boolean open(List<String> months, LocalDate today) { return months.isEmpty() || months(months).contains(today.getMonth()); }

    /** The first day of the latest window; a year back where there are none. */
    static LocalDate began(List<String> months, LocalDate today) {
        return months(months).stream().map(month -> LocalDate.of(today.getYear(), month, 1)).map(day -> day.isAfter(today) ? day.minusYears(1) : day).max(LocalDate::compareTo).orElse(today.minusYears(1));
    }

    /** @param asked since that day */
    static String says(List<String> months, List<Made> changes, Counted asked, LocalDate today) {
        var open = months(months);
        var began = began(months, today);
        var moved = changes.stream().filter(each -> each.kind().equals(MOVED) && !each.undone() && !each.reversed() && !each.starting().isBefore(began) && !each.starting().isAfter(today)).toList();
        long outside = open.isEmpty() ? 0 : moved.stream().filter(each -> !open.contains(each.starting().getMonth())).count();
        return when(months, today) + ". Since " + Say.date(began) + " " + asked(asked) + (moved.isEmpty() ? "nobody moved" : Say.count(moved.size(), "person", "people") + " moved" + (outside == 0 ? "" : ", " + outside + " of them outside these months")) + ".";
    }

    private static String asked(Counted counted) {
        if (counted.asked() == 0) return "";
        long waits = counted.asked() - counted.agreed() - counted.refused();
        var became = new ArrayList<String>();
        if (counted.agreed() > 0) became.add(counted.agreed() + " agreed");
        if (counted.refused() > 0) became.add(counted.refused() + " refused");
        if (waits > 0) became.add(waits + (waits == 1 ? " waits" : " wait"));
        return Say.count(counted.asked(), "person", "people") + " asked (" + String.join(", ", became) + ") and ";
    }

    private static List<Month> months(List<String> months) { return months.stream().map(each -> Month.valueOf(each.toUpperCase(Locale.UK))).sorted().toList(); }

    private static LocalDate first(Month month, LocalDate today) {
        var day = LocalDate.of(today.getYear(), month, 1);
        return day.isAfter(today) ? day : day.plusYears(1);
    }

    private static String name(Month month) { return month.getDisplayName(TextStyle.FULL, Locale.UK); }
}
