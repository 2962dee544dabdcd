package kith.insight.count;

import kith.ledger.Fact;
import kith.pathway.evaluate.Moment;

/** @param asKnown null: with all that is known today. @param bySourceDate an imported fact counts as known from the day its file speaks of */
record Question(Moment on, Moment asKnown, boolean bySourceDate) {

    boolean known(Fact<?> fact) {
        if (asKnown == null) return true;
        if (bySourceDate && fact.origin() != null && fact.origin().date() != null) return !fact.origin().date().isAfter(asKnown.day());
        return !fact.recorded().at().isAfter(asKnown.last());
    }
}
