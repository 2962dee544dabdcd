package kith.casework.child;

import java.time.LocalDate;
import java.util.List;
import kith.casework.child.ChildQueries.Head;
import kith.ledger.CodeSet;
import kith.people.Address;
import kith.people.Addresses.Stay;
import kith.ui.Screen;

/**
 * Where a child lives now. A child who is placed is at the placement, even where its address was never recorded, and the family's home comes second.
 *
 * @param placed in what kind of placement; null for a child who lives at home
 * @param here where the child is, what is shown first; empty where no address is recorded
 * @param family the home beside a placement
 */
public record Living(String placed, LocalDate since, List<Stay> here, List<Stay> family) {

    private static final String WITH_A_PARENT = "P1";

    public static Living of(Head head, List<Stay> stays) {
        var now = stays.stream().filter(each -> each.until() == null).toList();
        if (head.placementType() == null) return new Living(null, null, now, List.of());
        var placement = now.stream().filter(each -> placement(each) && ofThis(head, each)).limit(1).toList();
        var home = now.stream().filter(each -> !placement(each)).toList();
        if (placement.isEmpty() && head.placementType().equals(WITH_A_PARENT)) return new Living(null, null, home, List.of());
        return new Living(Screen.term(CodeSet.named("lac_placement_type").label(head.placementType())), head.placedSince(), placement, home);
    }

    private static boolean placement(Stay stay) {
        return "placement".equals(stay.use());
    }

    /** The address of an earlier placement stands until the next one is written down: the child is not there any more. */
    private static boolean ofThis(Head head, Stay stay) {
        return head.placedSince() == null || stay.since() == null || !stay.since().isBefore(head.placedSince());
    }

    public Address address() {
        return here.isEmpty() ? null : here.getFirst().address();
    }

    public Address home() {
        return family.isEmpty() ? null : family.getFirst().address();
    }
}
