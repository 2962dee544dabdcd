package kith.casework;

import java.time.LocalDate;
import java.util.List;
import kith.casework.CaseworkFacts.VisitMade;
import kith.ledger.Fact;
import kith.pathway.Projection;

/**
 * When the child was last visited, seen and seen alone, and how many visits since then found nobody or were refused.
 * @param by the role of whoever saw the child last
 */
public record Seen(LocalDate lastVisit, LocalDate lastSeen, LocalDate lastSeenAlone, String by, int missedSince) {

    static final Seen NEVER = new Seen(null, null, null, null, 0);

    public static final Projection PROJECTION = Projection.of("casework.seen",
        "person uuid, last_visit date, last_seen date, last_seen_alone date, by_role text, missed_since int4", 1,
        (state, timeline) -> state.part(Seen.class).map(it -> List.<Object[]>of(new Object[] {
            state.person().value(), it.lastVisit, it.lastSeen, it.lastSeenAlone, it.by, it.missedSince})).orElse(List.of()));

    Seen visited(Fact<VisitMade> fact) {
        var body = fact.body();
        var day = fact.happened().day();
        boolean saw = body.outcome().equals("done") && Boolean.TRUE.equals(body.seen());
        if (!saw) return new Seen(day, lastSeen, lastSeenAlone, by, body.outcome().equals("done") ? missedSince : missedSince + 1);
        return new Seen(day, day, Boolean.TRUE.equals(body.seenAlone()) ? day : lastSeenAlone, body.by(), 0);
    }

    static String line(Fact<VisitMade> fact) {
        var body = fact.body();
        var purpose = switch (body.purpose()) {
            case "child-protection" -> "Child protection visit";
            case "child-in-need" -> "Child in need visit";
            case "looked-after" -> "Looked after visit";
            default -> "Visit";
        };
        return purpose + switch (body.outcome()) {
            case "attempted" -> ": attempted, nobody in";
            case "no-access" -> ": no access";
            case "refused" -> ": refused";
            default -> (Boolean.TRUE.equals(body.seenAlone()) ? ": seen alone" : Boolean.TRUE.equals(body.seen()) ? ": seen, not alone" : ": child not seen") + ("video".equals(body.mode()) ? ", by video" : "");
        };
    }
}
