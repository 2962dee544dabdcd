package kith.casework;

import java.time.LocalDate;
import kith.casework.CaseworkFacts.VisitMade;
import kith.ledger.Fact;

/**
 * When the child was last visited, seen and seen alone, and how many visits since then found nobody or were refused.
 * @param by the role of whoever saw the child last
 */
public record Seen(LocalDate lastVisit, LocalDate lastSeen, LocalDate lastSeenAlone, String by, int missedSince) {

    static final Seen NEVER = new Seen(null, null, null, null, 0);

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
            default -> Boolean.TRUE.equals(body.seenAlone()) ? ": seen alone" : Boolean.TRUE.equals(body.seen()) ? ": seen, not alone" : ": child not seen";
        };
    }
}
