package kith.hub;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** A hub moves: somebody looked at this child before, and the family was told. What must not drop, and what was said, is in the words. */
public final class MoveFacts {

    /**
     * @param move the plan it belongs to
     * @param knows who knows the child best, {@code tells} who tells the family: workers' ids
     */
    public record MoveChecked(@Needed String move, @Needed @Codes({"ready", "with-care", "not-now"}) String outcome, String knows, String tells) {}

    public record MoveTold(@Needed String move, @Needed @Codes({"in-person", "by-phone", "by-letter", "by-text-or-email"}) String how) {}

    public static final FactKind<MoveChecked> CHECKED = FactKind.of("move.checked", Rank.DECISION, MoveChecked.class);
    public static final FactKind<MoveTold> TOLD = FactKind.of("move.told", Rank.MEETING, MoveTold.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(CHECKED, "Checked before the hub moves").folds(Moving.class, () -> Moving.NOT, Moving::checked)
                .says(fact -> "Checked before the hub moves: " + CHECKED.field("outcome").codes().label(fact.body().outcome()).toLowerCase()),
            Telling.of(TOLD, "Family told of the move").folds(Moving.class, () -> Moving.NOT, Moving::told)
                .says(fact -> "Family told that the hub moves: " + TOLD.field("how").codes().label(fact.body().how()).toLowerCase()));
    }

    private MoveFacts() {}
}
