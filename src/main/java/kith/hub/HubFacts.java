package kith.hub;

import java.util.List;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Which hub holds a child, who is responsible (the consultant social worker), and whom the child knows (the key worker). */
public final class HubFacts {

    /** @param responsible the consultant social worker's id; {@code key} the key worker's */
    public record AllocationMade(@Needed String hub, String responsible, String key, String reason) {}

    public static final FactKind<AllocationMade> ALLOCATED = FactKind.of("allocation.made", Rank.CHANGE, AllocationMade.class);

    public static List<Telling<?>> tellings() {
        return List.of(Telling.of(ALLOCATED, "Allocated").folds(Allocation.class, () -> Allocation.NONE, Allocation::made)
            .says(fact -> "Allocated to " + fact.body().hub().replace("hub-", "hub ")));
    }

    private HubFacts() {}
}
