package kith.casework.child;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.casework.child.ChildQueries.Sibling;
import org.springframework.stereotype.Component;

/** Something of one child, or of the child and those brothers and sisters whose record may be read: each look at one is written down. */
@Component
public class Together {

    /** @param more whether there are brothers and sisters who are not shown */
    public record Shown(List<Sibling> children, boolean more) {

        public List<UUID> people() {
            return children.stream().map(Sibling::person).toList();
        }
    }

    private final ChildQueries children;
    private final Access access;
    private final Looks looks;

    Together(ChildQueries children, Access access, Looks looks) {
        this.children = children;
        this.access = access;
        this.looks = looks;
    }

    /** @param what in the words of the list of looks */
    public Shown of(Look look, boolean family, LocalDate today, String what) {
        var all = children.family(look.person(), today);
        if (!family) return new Shown(all.stream().filter(each -> each.person().equals(look.person())).toList(), all.size() > 1);
        var sight = access.sight(look.worker(), all.stream().map(Sibling::person).toList());
        var readable = all.stream().filter(each -> sight.getOrDefault(each.person(), Level.NOTHING).reaches(Level.READ)).toList();
        looks.record(look.worker(), readable.stream().map(Sibling::person).filter(each -> !each.equals(look.person())).toList(), what);
        return new Shown(readable, false);
    }
}
