package kith.casework.chronology;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.casework.chronology.Chronology.Entry;
import kith.ui.Say;

/** Entries by words that no two of them share, so that somebody who hears them one after the other knows which is which. */
public final class Apart {

    private Apart() {}

    /** What happened and when; where that is the same, also when it was recorded; where that is the same too, which of them it is. */
    public static Map<UUID, String> words(List<Entry> entries, LocalDate today) {
        var words = new LinkedHashMap<UUID, String>();
        for (var each : entries) {
            var told = told(each, today);
            var same = entries.stream().filter(other -> told(other, today).equals(told)).toList();
            var still = same.stream().filter(other -> minute(other).equals(minute(each))).toList();
            words.put(each.fact(), told + (same.size() > 1 ? recorded(each, today) : "") + (still.size() > 1 ? ", " + (still.size() - still.indexOf(each)) + " of " + still.size() : ""));
        }
        return words;
    }

    private static String told(Entry each, LocalDate today) {
        return each.line() + ", " + Say.brief(each.day(), today) + (each.at() == null ? "" : " at " + Say.time(each.at()));
    }

    private static String recorded(Entry each, LocalDate today) {
        var day = Say.london(each.recorded());
        return ", recorded " + (day.equals(today) ? "" : Say.brief(day, today) + " ") + "at " + Say.time(each.recorded());
    }

    private static String minute(Entry each) {
        return Say.moment(each.recorded());
    }
}
