package kith.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Words;
import kith.pathway.Projection;

/** The case summary that stands. */
public record Summary(FactId fact, LocalDate written, UUID by, List<UUID> words) {

    static final Summary NONE = new Summary(null, null, null, List.of());

    public static final Projection PROJECTION = Projection.of("casework.summary", "person uuid, fact uuid, written date, written_by uuid, words uuid[]", 1,
        (state, timeline) -> state.part(Summary.class).filter(it -> it.fact != null)
            .map(it -> List.<Object[]>of(new Object[] {state.person().value(), it.fact.value(), it.written, it.by, it.words})).orElse(List.of()));

    static Summary of(Fact<FirstReadingFacts.SummaryWritten> fact) {
        return new Summary(fact.id(), fact.happened().day(), whose(fact), words(fact));
    }

    static List<UUID> words(Fact<?> fact) {
        return fact.words().stream().map(Words::id).toList();
    }

    /** Whoever it was done by, not whoever keyed it. */
    static UUID whose(Fact<?> fact) {
        return fact.recorded().onBehalfOf() == null ? fact.recorded().by() : fact.recorded().onBehalfOf();
    }
}
