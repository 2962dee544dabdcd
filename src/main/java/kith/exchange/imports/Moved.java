package kith.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something of which a file of the same year tells no more, while it tells of another of its kind that is new: the day may have been put right, and both now
 * stand, since the day is part of what a row is known by. Which of the two it was only a person can know.
 */
record Moved(String child, String what, LocalDate gone, LocalDate arrived) {

    private static final Map<Class<? extends Row>, String> WHAT = Map.of(Row.Referral.class, "referral", Row.Assessment.class, "assessment", Row.NeedPlan.class, "child in need plan",
        Row.Enquiry.class, "section 47 enquiry", Row.ProtectionPlan.class, "child protection plan", Row.Episode.class, "episode of care");

    static List<Moved> of(Dossier before, List<Row> told, int year) {
        var moved = new ArrayList<Moved>();
        var keys = told.stream().map(Row::key).collect(Collectors.toSet());
        for (var kind : told.stream().map(Row::getClass).filter(WHAT::containsKey).distinct().sorted(Comparator.comparing(WHAT::get)).toList()) {
            var gone = days(before.rows().values().stream().filter(each -> each.year() == year).map(Dossier.Told::row).toList(), kind, keys);
            var arrived = days(told, kind, before.rows().keySet());
            for (int n = 0; n < Math.min(gone.size(), arrived.size()); n++) moved.add(new Moved(before.who().substring(Dossier.child("").length()), WHAT.get(kind), gone.get(n), arrived.get(n)));
        }
        return moved;
    }

    private static List<LocalDate> days(List<Row> rows, Class<?> kind, Set<String> but) {
        return rows.stream().filter(row -> row.getClass() == kind && !but.contains(row.key())).map(row -> LocalDate.parse(row.key().substring(row.key().indexOf('|') + 1))).sorted().toList();
    }

    Problem in(String file) {
        return new Problem(file, 0, child, "The " + what + " of " + gone + " is not in this file, one of " + arrived + " is new", "Which stands? Withdraw the other on the child's record.");
    }
}
