package kith.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kith.pathway.Projection;

/**
 * How often a child was handed on: a day after which another hub holds the child, or another key worker knows them, than before. A hub and a key
 * worker that change together are one hand-off; what was undone on the same day is none; the first hub and the first key worker are none.
 */
public final class HandOffs {

    public static final Projection PROJECTION = Projection.of("hub.hand_off", "person uuid, n int4, day date, from_hub text, to_hub text, from_key text, to_key text, reason text", 2,
        (state, timeline) -> state.part(Allocation.class).map(it -> of(it.turns())).map(all -> IntStream.range(0, all.size()).mapToObj(n -> row(state.person().value(), n, all.get(n))).toList()).orElse(List.of()));

    record HandOff(Turn before, Turn after) {}

    private HandOffs() {}

    private static Object[] row(Object person, int n, HandOff it) {
        return new Object[] {person, n, it.after.day(), it.before.hub(), it.after.hub(), it.before.key(), it.after.key(), it.after.reason()};
    }

    /** @param turns in the order in which they happened */
    static List<HandOff> of(List<Turn> turns) {
        var all = new ArrayList<HandOff>();
        Turn known = null;
        for (int i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            if (i + 1 < turns.size() && turns.get(i + 1).day().equals(turn.day())) continue;
            var now = new Turn(turn.day(), turn.given(), turn.hub() == null && known != null ? known.hub() : turn.hub(), turn.key() == null && known != null ? known.key() : turn.key(), turn.reason());
            if (known != null && (known.hub() != null && !Objects.equals(known.hub(), now.hub()) || known.key() != null && !Objects.equals(known.key(), now.key()))) all.add(new HandOff(known, now));
            known = now;
        }
        return all;
    }
}
