package kith.workforce.structure;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import kith.organisation.change.Change.Made;
import kith.ui.Say;

/** The months of the year in which staff may ask to move between hubs, and who has moved since the last of them began. Pure. */
final class Windows {

    private static final String MOVED = "person-moved";

    private Windows() { }

    /** Null where the model has no such months: then people move whenever it is agreed. */
    static String says(List<String> months, List<Made> changes, LocalDate today) {
        if (months.isEmpty()) return null;
        var open = months.stream().map(each -> Month.valueOf(each.toUpperCase(Locale.UK))).sorted().toList();
        var began = latest(open, today);
        var next = open.stream().map(month -> first(month, today)).min(LocalDate::compareTo).orElseThrow();
        var moved = changes.stream().filter(each -> each.kind().equals(MOVED) && !each.undone() && !each.reversed() && !each.starting().isBefore(began) && !each.starting().isAfter(today)).toList();
        long outside = moved.stream().filter(each -> !open.contains(each.starting().getMonth())).count();
        var when = "Staff may ask to move between hubs in " + Say.list(open.stream().map(Windows::name).toList()) + ". "
            + (open.contains(today.getMonth()) ? "It is open until " + Say.date(today.withDayOfMonth(today.lengthOfMonth())) : "It opens next on " + Say.date(next));
        return when + ". Since " + Say.date(began) + " " + (moved.isEmpty() ? "nobody moved" : Say.count(moved.size(), "person", "people") + " moved" + (outside == 0 ? "" : ", " + outside + " of them outside these months")) + ".";
    }

    private static LocalDate latest(List<Month> open, LocalDate today) {
        return open.stream().map(month -> LocalDate.of(today.getYear(), month, 1)).map(day -> day.isAfter(today) ? day.minusYears(1) : day).max(LocalDate::compareTo).orElseThrow();
    }

    private static LocalDate first(Month month, LocalDate today) {
        var day = LocalDate.of(today.getYear(), month, 1);
        return day.isAfter(today) ? day : day.plusYears(1);
    }

    private static String name(Month month) { return month.getDisplayName(TextStyle.FULL, Locale.UK); }
}
