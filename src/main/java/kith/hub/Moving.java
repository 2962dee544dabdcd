package kith.hub;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kith.hub.MoveFacts.MoveChecked;
import kith.hub.MoveFacts.MoveTold;
import kith.ledger.Fact;
import kith.pathway.Projection;

/** What was done for a child before each move of a hub: the latest check, and the latest word to the family. */
public record Moving(SortedMap<String, Ready> moves) {

    record Ready(UUID check, LocalDate checked, UUID checkedBy, String outcome, String knows, String tells, LocalDate told, String how) {
        static final Ready NOTHING = new Ready(null, null, null, null, null, null, null, null);
    }

    static final Moving NOT = new Moving(Collections.emptySortedMap());

    public static final Projection PROJECTION = Projection.of("hub.move_ready", "person uuid, move text, check_fact uuid, checked date, checked_by uuid, outcome text, knows text, tells text, told date, how text", 2,
        (state, timeline) -> state.part(Moving.class).map(it -> it.moves.entrySet().stream().map(each -> row(state.person().value(), each.getKey(), each.getValue())).toList()).orElse(List.of()));

    private static Object[] row(UUID person, String move, Ready it) {
        return new Object[] {person, move, it.check, it.checked, it.checkedBy, it.outcome, it.knows, it.tells, it.told, it.how};
    }

    Moving checked(Fact<MoveChecked> fact) {
        var body = fact.body();
        return with(body.move(), was -> new Ready(fact.id().value(), fact.happened().day(), fact.recorded().by(), body.outcome(), body.knows(), body.tells(), was.told, was.how));
    }

    Moving told(Fact<MoveTold> fact) {
        return with(fact.body().move(), was -> new Ready(was.check, was.checked, was.checkedBy, was.outcome, was.knows, was.tells, fact.happened().day(), fact.body().how()));
    }

    private Moving with(String move, UnaryOperator<Ready> change) {
        var all = new TreeMap<>(moves);
        all.put(move, change.apply(moves.getOrDefault(move, Ready.NOTHING)));
        return new Moving(all);
    }
}
