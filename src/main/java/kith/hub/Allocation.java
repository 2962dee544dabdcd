package kith.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.hub.HubFacts.AllocationEnded;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubFacts.KeyWorkerChanged;
import kith.hub.HubFacts.ResponsibleChanged;
import kith.ledger.Fact;
import kith.pathway.Projection;
import kith.pathway.Timeline;

/**
 * The hub that holds the child now, who is responsible, whom the child knows, and how often each has changed.
 * @param given the latest day on which the child was given to the hub: after {@code since} where a family came back to the same one
 */
public record Allocation(String hub, String responsible, String key, LocalDate since, LocalDate given, LocalDate keySince, int hubs, int keyWorkers, List<Spell> spells, List<Turn> turns) {

    static final Allocation NONE = new Allocation(null, null, null, null, null, null, 0, 0, List.of(), List.of());

    public static final Projection PROJECTION = Projection.of("hub.allocation",
        "person uuid, hub text, responsible text, key text, since date, given date, key_since date, hubs int4, key_workers int4", 1,
        (state, timeline) -> state.part(Allocation.class).filter(it -> it.hub != null).map(it -> List.<Object[]>of(new Object[] {
            state.person().value(), it.hub, it.responsible, it.key, it.since, it.given, it.keySince, it.hubs, it.keyWorkers})).orElse(List.of()));

    public static final Projection SPELLS = Projection.of("hub.spell", "person uuid, n int4, kind text, who text, since date, until date, reason text", 2,
        (state, timeline) -> state.part(Allocation.class).map(it -> it.held(timeline)).map(all -> IntStream.range(0, all.size()).mapToObj(n -> row(state.person().value(), n, all.get(n))).toList()).orElse(List.of()));

    /** Who may wait for a hub: with a status, and held by none or closed since. @see #held */
    public static final Projection UNHELD = Projection.of("hub.unheld", "person uuid, until date", 1, (state, timeline) -> {
        var open = timeline.statuses().stream().filter(each -> !each.code().equals("closed")).toList();
        var closed = timeline.statuses().stream().filter(each -> each.code().equals("closed")).map(Timeline.StatusPeriod::from).max(LocalDate::compareTo);
        var held = state.part(Allocation.class).filter(it -> it.hub != null && !closed.filter(day -> !day.isBefore(it.given)).isPresent());
        if (open.isEmpty() || held.isPresent()) return List.of();
        boolean endless = open.stream().anyMatch(each -> each.until() == null);
        return List.<Object[]>of(new Object[] {state.person().value(), endless ? null : open.stream().map(Timeline.StatusPeriod::until).max(LocalDate::compareTo).orElseThrow()});
    });

    private static Object[] row(Object person, int n, Spell it) {
        return new Object[] {person, n, it.kind(), it.who(), it.since(), it.until(), it.reason()};
    }

    Allocation made(Fact<AllocationMade> fact) {
        var body = fact.body();
        var day = fact.happened().day();
        boolean newHub = !body.hub().equals(hub);
        boolean newKey = body.key() != null && !Objects.equals(body.key(), key);
        var spells = after(after(after(this.spells, "hub", hub, body.hub(), day, body.reason()), "responsible", responsible, body.responsible(), day, null), "key", key, body.key(), day, null);
        return new Allocation(body.hub(), body.responsible(), body.key(), newHub ? day : since, day, newKey ? day : keySince,
            hubs + (newHub ? 1 : 0), keyWorkers + (newKey ? 1 : 0), spells, and(new Turn(day, true, body.hub(), body.key(), body.reason())));
    }

    /** Whoever held the child is part of how often that changed, and holds nothing from this day on. */
    Allocation ended(Fact<AllocationEnded> fact) {
        if (hub == null) return this;
        var day = fact.happened().day();
        return new Allocation(null, null, null, null, null, null, hubs, keyWorkers, after(after(after(spells, "hub", hub, null, day, null), "responsible", responsible, null, day, null), "key", key, null, day, null), turns);
    }

    Allocation keyWorker(Fact<KeyWorkerChanged> fact) {
        var worker = fact.body().worker();
        if (worker.equals(key)) return this;
        var day = fact.happened().day();
        return new Allocation(hub, responsible, worker, since, given, day, hubs, keyWorkers + 1, after(spells, "key", key, worker, day, fact.body().reason()), and(new Turn(day, false, hub, worker, fact.body().reason())));
    }

    Allocation responsible(Fact<ResponsibleChanged> fact) {
        var worker = fact.body().worker();
        return new Allocation(hub, worker, key, since, given, keySince, hubs, keyWorkers, after(spells, "responsible", responsible, worker, fact.happened().day(), fact.body().reason()), turns);
    }

    private List<Turn> and(Turn turn) {
        return Stream.concat(turns.stream(), Stream.of(turn)).toList();
    }

    /** Nobody holds a child whose case is closed, until the child is given to a hub again. */
    List<Spell> held(Timeline timeline) {
        var closed = timeline.statuses().stream().filter(each -> each.code().equals("closed")).map(Timeline.StatusPeriod::from).sorted().toList();
        var given = turns.stream().filter(Turn::given).map(Turn::day).sorted().toList();
        return spells.stream().flatMap(each -> each.without(closed, given).stream()).toList();
    }

    /** Since when the hub has the child without a break: not since it had the child years ago, and not since it was given the child again meanwhile. */
    LocalDate heldSince(Timeline timeline) {
        return held(timeline).stream().filter(each -> each.kind().equals("hub") && each.until() == null).map(Spell::since).max(LocalDate::compareTo).orElse(given);
    }

    private static List<Spell> after(List<Spell> before, String kind, String was, String is, LocalDate day, String reason) {
        if (Objects.equals(was, is)) return before;
        var all = new ArrayList<Spell>();
        for (var each : before) all.add(each.kind().equals(kind) && each.until() == null ? each.until(day) : each);
        if (is != null) all.add(new Spell(kind, is, day, null, reason));
        return List.copyOf(all);
    }
}
