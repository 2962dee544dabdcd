package kith.people;

import java.util.List;
import kith.pathway.Projection;

/**
 * In which of the rarer tables somebody has rows at all. A page that may show what stands in them reads this first and asks those alone that hold something: to begin a statement costs
 * PostgreSQL as much for an empty table as for a full one. What the asker may see of the rows is decided where they are read, as ever.
 */
public final class Holds {

    private static final List<String> RARE = List.of("care.agreement", "care.current", "casework.awaiting", "casework.night_event", "court.court_order", "court.hearing", "court.stage", "court.step",
        "harm.flag", "harm.link", "pathway.question", "people.warning", "permanence.carer", "permanence.plan", "permanence.private_fostering", "send.education_plan", "send.support");

    private Holds() {}

    public static boolean tells(String table) { return RARE.contains(table); }

    /** @param all every other projection, the rare ones among them */
    public static Projection of(List<Projection> all) {
        var rare = RARE.stream().map(table -> all.stream().filter(each -> each.table().equals(table)).findFirst().orElseThrow()).toList();
        return Projection.of("people.holds", "person uuid, tables text[]", 1, (state, timeline) -> {
            var held = rare.stream().filter(each -> !each.rows().apply(state, timeline).isEmpty()).map(Projection::table).toList();
            return held.isEmpty() ? List.of() : List.<Object[]>of(new Object[] {state.person().value(), held});
        });
    }
}
