package kith.hub;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.Collections;
import java.util.UUID;
import kith.hub.HubFacts.EntryConfirmed;
import kith.ledger.Fact;
import kith.pathway.Projection;

/** Entries that were keyed by one person and confirmed by another who may decide. */
public record Confirmed(SortedMap<UUID, LocalDate> entries) {

    static final Confirmed NOTHING = new Confirmed(Collections.emptySortedMap());

    public static final Projection PROJECTION = Projection.of("hub.confirmed", "person uuid, fact uuid, since date", 2,
        (state, timeline) -> state.part(Confirmed.class).map(it -> it.entries.entrySet().stream().map(each -> new Object[] {state.person().value(), each.getKey(), each.getValue()}).toList())
            .orElse(List.of()));

    Confirmed and(Fact<EntryConfirmed> fact) {
        var all = new TreeMap<>(entries);
        all.putIfAbsent(fact.body().of().value(), fact.happened().day());
        return new Confirmed(all);
    }
}
