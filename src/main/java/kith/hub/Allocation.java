package kith.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubFacts.KeyWorkerChanged;
import kith.hub.HubFacts.ResponsibleChanged;
import kith.ledger.Fact;
import kith.pathway.Projection;

/**
 * The hub that holds the child now, who is responsible, whom the child knows, and how often each has changed.
 * @param given the latest day on which the child was given to the hub: after {@code since} where a family came back to the same one
 */
public record Allocation(String hub, String responsible, String key, LocalDate since, LocalDate given, LocalDate keySince, int hubs, int keyWorkers, List<Spell> spells) {

    /** One hub, one responsible worker or one key worker, from when until when. */
    record Spell(String kind, String who, LocalDate since, LocalDate until, String reason) {}

    static final Allocation NONE = new Allocation(null, null, null, null, null, null, 0, 0, List.of());

    public static final Projection PROJECTION = Projection.of("hub.allocation",
        "person uuid, hub text, responsible text, key text, since date, given date, key_since date, hubs int4, key_workers int4", 1,
        (state, timeline) -> state.part(Allocation.class).filter(it -> it.hub != null).map(it -> List.<Object[]>of(new Object[] {
            state.person().value(), it.hub, it.responsible, it.key, it.since, it.given, it.keySince, it.hubs, it.keyWorkers})).orElse(List.of()));

    public static final Projection SPELLS = Projection.of("hub.spell", "person uuid, n int4, kind text, who text, since date, until date, reason text", 2,
        (state, timeline) -> state.part(Allocation.class).map(it -> IntStream.range(0, it.spells.size()).mapToObj(n -> row(state.person().value(), n, it.spells.get(n))).toList()).orElse(List.of()));

    private static Object[] row(Object person, int n, Spell it) {
        return new Object[] {person, n, it.kind, it.who, it.since, it.until, it.reason};
    }

    Allocation made(Fact<AllocationMade> fact) {
        var body = fact.body();
        var day = fact.happened().day();
        boolean newHub = !body.hub().equals(hub);
        boolean newKey = body.key() != null && !Objects.equals(body.key(), key);
        var spells = after(after(after(this.spells, "hub", hub, body.hub(), day, body.reason()), "responsible", responsible, body.responsible(), day, null), "key", key, body.key(), day, null);
        return new Allocation(body.hub(), body.responsible(), body.key(), newHub ? day : since, day, newKey ? day : keySince,
            hubs + (newHub ? 1 : 0), keyWorkers + (newKey ? 1 : 0), spells);
    }

    Allocation keyWorker(Fact<KeyWorkerChanged> fact) {
        var worker = fact.body().worker();
        if (worker.equals(key)) return this;
        var day = fact.happened().day();
        return new Allocation(hub, responsible, worker, since, given, day, hubs, keyWorkers + 1, after(spells, "key", key, worker, day, fact.body().reason()));
    }

    Allocation responsible(Fact<ResponsibleChanged> fact) {
        var worker = fact.body().worker();
        return new Allocation(hub, worker, key, since, given, keySince, hubs, keyWorkers, after(spells, "responsible", responsible, worker, fact.happened().day(), fact.body().reason()));
    }

    private static List<Spell> after(List<Spell> before, String kind, String was, String is, LocalDate day, String reason) {
        if (Objects.equals(was, is)) return before;
        var all = new ArrayList<Spell>();
        for (var each : before) all.add(each.kind.equals(kind) && each.until == null ? new Spell(kind, each.who, each.since, day, each.reason) : each);
        if (is != null) all.add(new Spell(kind, is, day, null, reason));
        return List.copyOf(all);
    }
}
