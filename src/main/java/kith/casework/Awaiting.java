package kith.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.ChildState;
import kith.pathway.Projection;

/**
 * Decisions that one person made and another keyed. They take effect at once, and are marked until whoever decided says so too: a section 47
 * enquiry recorded on a manager's behalf, what a manager agreed by word of mouth, and a closing that somebody else keyed.
 */
public final class Awaiting {

    public static final Projection PROJECTION = Projection.of("casework.awaiting", "person uuid, fact uuid, type text, of_whom uuid, since date", 2, (state, timeline) -> rows(state));

    /** The hub's fact that somebody who may decide stands by an entry. */
    static final String CONFIRMED = "entry.confirmed";

    private Awaiting() {}

    private static List<Object[]> rows(ChildState state) {
        List<Object[]> rows = null;
        for (var fact : state.history()) {
            var decided = decider(fact);
            if (decided == null || decided.equals(fact.recorded().by())) continue;
            if (rows == null) rows = new ArrayList<>(2);
            rows.add(new Object[] {state.person().value(), fact.id().value(), fact.kind().name(), decided, fact.happened().day()});
        }
        if (rows == null) return List.of();
        var confirmed = new HashSet<UUID>();
        for (var fact : state.history()) if (fact.kind().name().equals(CONFIRMED) && fact.value("of") instanceof FactId of) confirmed.add(of.value());
        rows.removeIf(row -> confirmed.contains((UUID) row[1]));
        return rows;
    }

    private static UUID decider(Fact<?> fact) {
        if (fact.origin() != null) return null;
        if (fact.body() instanceof NightFacts.AuthorityGiven given) return id(given.by());
        if (fact.body() instanceof CaseworkFacts.CaseClosed closed) return id(closed.agreedBy());
        return fact.kind().name().equals("strategy-discussion.held") && String.valueOf(fact.value("outcome")).startsWith("section-47") ? fact.recorded().onBehalfOf() : null;
    }

    private static UUID id(String given) {
        try {
            return given == null ? null : UUID.fromString(given);
        } catch (IllegalArgumentException notAWorker) {
            return null;
        }
    }
}
