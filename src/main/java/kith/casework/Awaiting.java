package kith.casework;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.organisation.Duty;
import kith.pathway.ChildState;
import kith.pathway.Projection;

/**
 * Decisions that one person made and another keyed. They take effect at once, and are marked until whoever decided says so too: a section 47
 * enquiry recorded on a manager's behalf, what a manager agreed by word of mouth, and a closing that somebody else keyed. What is a manager's to decide
 * and names nobody else waits for whoever leads the hub: whether whoever keyed it may decide themselves is asked where it is read, since it changes.
 */
public final class Awaiting {

    public static final Projection PROJECTION = Projection.of("casework.awaiting", "person uuid, fact uuid, type text, of_whom uuid, since date, keyed_by uuid, keyed_at timestamptz", 2, (state, timeline) -> rows(state));

    /** The hub's fact that somebody who may decide stands by an entry. */
    static final String CONFIRMED = "entry.confirmed";

    private static final Set<String> A_MANAGERS = Set.of("strategy-discussion.held", "section-47.ended", "care.started", "authority.given", "panel.decided");

    private Awaiting() {}

    private static List<Object[]> rows(ChildState state) {
        List<Object[]> rows = null;
        for (var fact : state.history()) {
            var decided = decider(fact);
            boolean others = decided != null && !decided.equals(fact.recorded().by());
            if (!others && !asks(fact)) continue;
            if (rows == null) rows = new ArrayList<>(2);
            rows.add(new Object[] {state.person().value(), fact.id().value(), fact.kind().name(), others ? decided : null, fact.happened().day(), fact.recorded().by(), fact.recorded().at().atOffset(ZoneOffset.UTC)});
        }
        if (rows == null) return List.of();
        var confirmed = new HashSet<UUID>();
        for (var fact : state.history()) if (fact.kind().name().equals(CONFIRMED) && fact.value("of") instanceof FactId of) confirmed.add(of.value());
        rows.removeIf(row -> confirmed.contains((UUID) row[1]));
        return rows;
    }

    /** What came of nothing needs nobody's word by day; by night it does. */
    private static boolean asks(Fact<?> fact) {
        if (fact.origin() != null || fact.recorded().by() == null || !A_MANAGERS.contains(fact.kind().name())) return false;
        return !"none".equals(String.valueOf(fact.value("outcome"))) || Duty.NIGHT.equals(fact.recorded().door());
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
