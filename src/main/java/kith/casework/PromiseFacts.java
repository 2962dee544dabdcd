package kith.casework;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Of;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** What somebody promised a child, which stays promised whoever works with them next. What it was is in the words. */
public final class PromiseFacts {

    /** @param by the day the child was told it would be done by, where one was named */
    public record PromiseMade(LocalDate by) {}

    public record PromiseKept(@Needed @Of("promise.made") FactId of, @Codes({"kept", "could-not-be-kept", "child-changed-mind"}) String outcome) {}

    public static final FactKind<PromiseMade> MADE = FactKind.of("promise.made", Rank.MEETING, PromiseMade.class);
    public static final FactKind<PromiseKept> KEPT = FactKind.of("promise.kept", Rank.DECISION, PromiseKept.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(MADE, "Promise to the child").folds(Promises.class, () -> Promises.NONE, Promises::made).says(fact -> "Something was promised to the child"),
            Telling.of(KEPT, "Promise kept").folds(Promises.class, () -> Promises.NONE, Promises::kept)
                .says(fact -> fact.body().outcome() == null || fact.body().outcome().equals("kept") ? "What was promised was done" : "A promise ended: " + KEPT.field("outcome").codes().label(fact.body().outcome()).toLowerCase()));
    }

    private PromiseFacts() {}
}
