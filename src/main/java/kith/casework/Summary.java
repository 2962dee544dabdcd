package kith.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Projection;

/** The case summary that stands. */
public record Summary(FactId fact, LocalDate written, UUID by) {

    static final Summary NONE = new Summary(null, null, null);

    public static final Projection PROJECTION = Projection.of("casework.summary", "person uuid, fact uuid, written date, written_by uuid", 1,
        (state, timeline) -> state.part(Summary.class).filter(it -> it.fact != null)
            .map(it -> List.<Object[]>of(new Object[] {state.person().value(), it.fact.value(), it.written, it.by})).orElse(List.of()));

    static Summary of(Fact<FirstReadingFacts.SummaryWritten> fact) {
        return new Summary(fact.id(), fact.happened().day(), whose(fact));
    }

    /** Whoever it was done by, not whoever keyed it. */
    static UUID whose(Fact<?> fact) {
        return fact.recorded().onBehalfOf() == null ? fact.recorded().by() : fact.recorded().onBehalfOf();
    }
}
