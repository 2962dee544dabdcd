package kith.pathway;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The timeline as tables. */
public final class PathwayProjections {

    private PathwayProjections() {}

    public static List<Projection> all() {
        return List.of(
            Projection.of("pathway.status", "person uuid, code text, since date, until date, fact uuid, reason text, until_at timestamptz", 3, (state, timeline) ->
                timeline.statuses().stream().map(each -> new Object[] {state.person().value(), each.code(), each.from(), each.until(), each.by().value(), each.reason(), moment(each.untilAt())}).toList()),
            Projection.of("pathway.clock", "person uuid, rule text, fact uuid, started date, due date, warn date, ended date, stopped text, unknown bool, again bool, due_at timestamptz, ended_at timestamptz, was_due date, early date, entry text", 3, (state, timeline) ->
                timeline.clocks().stream().map(each -> new Object[] {state.person().value(), each.rule(), each.fact().value(), each.started(), each.due(), each.warn(),
                    each.ended(), each.stopped(), each.unknown(), each.again(),
                    moment(each.dueAt()), moment(each.endedAt()), each.wasDue(), each.early(), each.entry()}).toList()),
            Projection.of("pathway.owed", "person uuid, code text, fact uuid, role text, since date, due date, completed date", 3, (state, timeline) ->
                timeline.owed().stream().map(each -> new Object[] {state.person().value(), each.code(), each.fact().value(), each.role(), each.since(), each.due(), each.completed()}).toList()));
    }

    private static OffsetDateTime moment(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
