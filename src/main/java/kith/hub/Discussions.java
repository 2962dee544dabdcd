package kith.hub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.hub.DiscussionFacts.ActionAgreed;
import kith.hub.DiscussionFacts.ActionChanged;
import kith.hub.DiscussionFacts.ActionDone;
import kith.hub.DiscussionFacts.ActionDropped;
import kith.hub.DiscussionFacts.HubDiscussionHeld;
import kith.hub.DiscussionFacts.OversightRecorded;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Words;
import kith.pathway.ChildState;
import kith.pathway.Projection;

/**
 * When a child was discussed, the actions that came of it, and where a manager looked.
 * @param ends what became of an action, by its id: it may be told before the action itself where both are of one day
 * @param changes whose it became and by when, by the action's id, in their order
 */
public record Discussions(List<Fact<HubDiscussionHeld>> held, List<Fact<ActionAgreed>> actions, Map<FactId, End> ends, List<Fact<OversightRecorded>> oversight, Map<FactId, List<Fact<ActionChanged>>> changes) {

    static final Discussions NONE = new Discussions(List.of(), List.of(), Map.of(), List.of(), Map.of());

    record End(LocalDate day, String outcome) {}

    /** By the hub that has the child now, since it has: what another hub said, or the same one before the case was closed, met neither this family nor these workers. */
    static final Projection DISCUSSED = Projection.of("hub.discussed", "person uuid, since date, last_on date, times int4", 1, (state, timeline) ->
        state.part(Allocation.class).filter(it -> it.hub() != null).map(it -> {
            var since = it.heldSince(timeline);
            var days = of(state).held.stream().filter(each -> it.hub().equals(each.body().hub())).map(Discussions::day).filter(day -> !day.isBefore(since)).toList();
            return List.<Object[]>of(new Object[] {state.person().value(), since, days.stream().max(LocalDate::compareTo).orElse(null), days.size()});
        }).orElse(List.of()));

    static final Projection DISCUSSION = Projection.of("hub.discussion", "person uuid, fact uuid, held_on date, hub text, meeting uuid, decision text, decided_by text, attended text[], words uuid[]", 2,
        (state, timeline) -> of(state).held.stream().map(each -> new Object[] {state.person().value(), each.id().value(), day(each), each.body().hub(),
            each.body().meeting() == null ? null : FactId.valueOf(each.body().meeting()).value(), each.body().decision(), each.body().decidedBy(),
            each.body().attended() == null ? List.of() : each.body().attended(), words(each)}).toList());

    static final Projection ACTION = Projection.of("hub.action",
        "person uuid, fact uuid, source text, owner text, owner_name text, agreed_on date, due date, meetings int4, late_meetings int4, moved int4, ended_on date, outcome text, words uuid[]", 2,
        (state, timeline) -> of(state).rows(state.person().value()));

    static final Projection OVERSIGHT = Projection.of("hub.oversight", "person uuid, fact uuid, held_on date, by text, source text, words uuid[]", 2,
        (state, timeline) -> of(state).oversight.stream().map(each -> new Object[] {state.person().value(), each.id().value(), day(each), each.body().by(), each.body().source(), words(each)}).toList());

    public static List<Projection> projections() {
        return List.of(DISCUSSED, DISCUSSION, ACTION, OVERSIGHT);
    }

    private static Discussions of(ChildState state) {
        return state.part(Discussions.class).orElse(NONE);
    }

    private List<Object[]> rows(UUID person) {
        var rows = new ArrayList<Object[]>();
        for (var each : actions) {
            var body = each.body();
            var end = ends.get(each.id());
            var changed = changes.getOrDefault(each.id(), List.of());
            var now = changed.isEmpty() ? new ActionChanged(each.id(), body.owner(), body.ownerName(), body.due()) : changed.getLast().body();
            rows.add(new Object[] {person, each.id().value(), body.source(), now.owner(), now.ownerName(), day(each), now.due(), meetings(day(each), end), meetings(now.due(), end), moved(body.due(), changed),
                end == null ? null : end.day, end == null ? null : end.outcome, words(each)});
        }
        return rows;
    }

    private static int moved(LocalDate first, List<Fact<ActionChanged>> changed) {
        int moved = 0;
        var due = first;
        for (var each : changed) {
            if (!each.body().due().equals(due)) moved++;
            due = each.body().due();
        }
        return moved;
    }

    /** In how many meetings after this day it was still open. */
    private int meetings(LocalDate after, End end) {
        return (int) held.stream().map(Discussions::day).filter(day -> day.isAfter(after) && (end == null || day.isBefore(end.day))).distinct().count();
    }

    Discussions held(Fact<HubDiscussionHeld> fact) {
        return new Discussions(and(held, fact), actions, ends, oversight, changes);
    }

    Discussions agreed(Fact<ActionAgreed> fact) {
        return new Discussions(held, and(actions, fact), ends, oversight, changes);
    }

    Discussions done(Fact<ActionDone> fact) {
        return ended(fact.body().of(), new End(day(fact), "done"));
    }

    Discussions dropped(Fact<ActionDropped> fact) {
        return ended(fact.body().of(), new End(day(fact), fact.body().reason()));
    }

    Discussions overseen(Fact<OversightRecorded> fact) {
        return new Discussions(held, actions, ends, and(oversight, fact), changes);
    }

    private Discussions ended(FactId of, End end) {
        var more = new HashMap<>(ends);
        more.putIfAbsent(of, end);
        return new Discussions(held, actions, Map.copyOf(more), oversight, changes);
    }

    Discussions changed(Fact<ActionChanged> fact) {
        var more = new HashMap<>(changes);
        more.merge(fact.body().of(), List.of(fact), (before, added) -> Stream.concat(before.stream(), added.stream()).toList());
        return new Discussions(held, actions, ends, oversight, Map.copyOf(more));
    }

    private static LocalDate day(Fact<?> fact) {
        return fact.happened().day();
    }

    private static List<UUID> words(Fact<?> fact) {
        return fact.words().stream().map(Words::id).toList();
    }

    private static <T> List<T> and(List<T> before, T added) {
        return Stream.concat(before.stream(), Stream.of(added)).toList();
    }
}
