package kith.hub;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.pathway.Projection;

/** The hub that holds the child now, and how often hub and key worker have changed. */
public record Allocation(String hub, String responsible, String key, LocalDate since, LocalDate keySince, int hubs, int keyWorkers) {

    static final Allocation NONE = new Allocation(null, null, null, null, null, 0, 0);

    public static final Projection PROJECTION = Projection.of("hub.allocation",
        "person uuid, hub text, responsible text, key text, since date, key_since date, hubs int4, key_workers int4", 1,
        (state, timeline) -> state.part(Allocation.class).map(it -> List.<Object[]>of(new Object[] {
            state.person().value(), it.hub, it.responsible, it.key, it.since, it.keySince, it.hubs, it.keyWorkers})).orElse(List.of()));

    Allocation made(Fact<AllocationMade> fact) {
        var body = fact.body();
        var day = fact.happened().day();
        boolean newHub = !body.hub().equals(hub);
        boolean newKey = body.key() != null && !Objects.equals(body.key(), key);
        return new Allocation(body.hub(), body.responsible(), body.key(), newHub ? day : since, newKey ? day : keySince,
            hubs + (newHub ? 1 : 0), keyWorkers + (newKey ? 1 : 0));
    }
}
