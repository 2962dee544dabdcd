package kith.casework.restriction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Access;
import kith.access.Level;
import kith.access.Permission;
import kith.access.Waiting;
import kith.access.Worker;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** Hidden children who were recorded a second time; restrictions that are to be reviewed by this worker within a week, or that are late and they decide about. */
@Component
class RestrictionsToReview implements Waiting {

    private static final int DAYS = 7;

    private final Restrictions restrictions;
    private final Access access;

    RestrictionsToReview(Restrictions restrictions, Access access) {
        this.restrictions = restrictions;
        this.access = access;
    }

    @Override public List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today) {
        if (!rights.contains(Permission.DECIDE)) return List.of();
        var guarded = restrictions.all();
        if (guarded.isEmpty()) return List.of();
        var sight = access.sight(worker, guarded);
        var due = restrictions.toReview(sight.keySet(), worker).stream().filter(each -> each.review() != null
            && (each.mine() ? !each.review().isAfter(today.plusDays(DAYS)) : each.review().isBefore(today) && sight.get(each.person()).reaches(Level.DECIDE))).toList();
        var things = new ArrayList<Thing>();
        var decided = sight.entrySet().stream().filter(each -> each.getValue().reaches(Level.DECIDE)).map(Map.Entry::getKey).toList();
        var again = decided.isEmpty() ? List.of() : restrictions.matches(decided);
        if (!again.isEmpty()) things.add(new Thing("A hidden child was recorded a second time", Say.count(again.size(), "record"), "/restrictions", today));
        due.stream().map(Restrictions.Restricted::review).min(LocalDate::compareTo)
            .ifPresent(first -> things.add(new Thing("Review restrictions", Say.count(due.size(), "restricted record"), "/restrictions", first)));
        return things;
    }
}
