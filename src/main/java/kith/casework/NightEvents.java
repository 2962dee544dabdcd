package kith.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kith.ledger.Fact;
import kith.organisation.Duty;
import kith.pathway.ChildState;
import kith.pathway.Projection;

/** What came in through the door of the night since the hub last said that it had read: it meets the hub first thing, and stands on the child's record until then. */
public final class NightEvents {

    public static final Projection PROJECTION = Projection.of("casework.night_event",
        "person uuid, fact uuid, type text, at timestamptz, recorded_at timestamptz, recorded_by uuid, words uuid[]", 2, (state, timeline) -> rows(state));

    private NightEvents() {}

    private static List<Object[]> rows(ChildState state) {
        List<Fact<?>> night = null;
        var read = Instant.MIN;
        for (var fact : state.history()) {
            if (fact.is(NightFacts.ACKNOWLEDGED)) read = fact.recorded().at().isAfter(read) ? fact.recorded().at() : read;
            else if (Duty.NIGHT.equals(fact.recorded().door())) (night == null ? night = new ArrayList<>(4) : night).add(fact);
        }
        if (night == null) return List.of();
        var rows = new ArrayList<Object[]>(night.size());
        for (var fact : night) if (fact.recorded().at().isAfter(read)) rows.add(row(state, fact));
        return rows;
    }

    private static Object[] row(ChildState state, Fact<?> fact) {
        var at = fact.happened().at() == null ? fact.recorded().at() : fact.happened().at();
        return new Object[] {state.person().value(), fact.id().value(), fact.kind().name(), at.atOffset(ZoneOffset.UTC), fact.recorded().at().atOffset(ZoneOffset.UTC), fact.recorded().by(),
            Summary.words(fact)};
    }
}
