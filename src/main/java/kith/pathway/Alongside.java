package kith.pathway;

import java.util.List;
import kith.ledger.Fact;

/** What is recorded together with a fact, in the same transaction, because of what it says: nobody reads the one for a moment without the other. */
public interface Alongside {

    Alongside NOTHING = (fact, told) -> List.of();

    /** @param told all that is recorded about the same people, whoever may read it; {@code fact} is among it */
    List<? extends Fact<?>> of(Fact<?> fact, List<Fact<?>> told);
}
