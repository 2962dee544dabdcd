package kith.assurance;

import java.util.List;
import kith.access.Openings;
import kith.ui.Choice;

/** Why a record was opened, as it was chosen and in the worker's own words. */
public final class Reasons {

    private Reasons() {}

    /** What follows the look in a query: the opening of the family, :kin, that it fell under. */
    public static final String OPENED = """
          left join lateral (select opened.reason || coalesce(': ' || opened.note, '') as why, opened.reason, opened.note
                               from access.opening opened
                              where look.why is not null and opened.worker = look.worker and opened.at <= look.at and opened.until > look.at
                                and opened.person = any(:kin)
                              order by opened.at desc
                              limit 1) opening on true
        """;

    public static String words(String reason, String note) {
        if (reason == null) return null;
        var words = switch (reason) {
            case "covering" -> "Covering";
            case "buddy" -> "Buddy hub";
            default -> Openings.REASONS.stream().filter(each -> each.value().equals(reason)).findFirst().map(Choice::words).orElse(reason);
        };
        return note == null ? words : words + ". " + note;
    }

    /** "called: he rang twice", as it stands in a list of several. */
    public static List<String> words(List<String> chosen) {
        return chosen.stream().map(each -> {
            int end = each.indexOf(": ");
            return end < 0 ? words(each, null) : words(each.substring(0, end), each.substring(end + 2));
        }).distinct().toList();
    }
}
