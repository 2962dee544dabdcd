package kith.hub;

import java.time.LocalDate;
import java.util.List;
import kith.pathway.Projection;

/** When the hub last discussed the child in its meeting. */
public final class Discussed {

    private static final String HELD = "hub-discussion.held";

    public static final Projection PROJECTION = Projection.of("hub.discussed", "person uuid, last_on date, times int4", 1, (state, timeline) -> {
        LocalDate last = null;
        int times = 0;
        for (var fact : state.history()) {
            if (!fact.kind().name().equals(HELD)) continue;
            times++;
            last = fact.happened().day();
        }
        return last == null ? List.of() : List.<Object[]>of(new Object[] {state.person().value(), last, times});
    });

    private Discussed() {}
}
