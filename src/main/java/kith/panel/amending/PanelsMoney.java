package kith.panel.amending;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.FactCorrected;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactWithdrawn;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.pathway.ByName;
import kith.pathway.Histories;
import kith.pathway.PutRight.Entry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a panel decided settles a request for money by an entry of its own: put right, the money goes with it. */
@Component
class PanelsMoney {

    private static final String MONEY = "budget.decided";
    private static final String PUT_OFF = "deferred";

    private final Histories histories;
    private final ByName byName;

    PanelsMoney(Histories histories, ByName byName) {
        this.histories = histories;
        this.byName = byName;
    }

    /** Empty where the entry settled none, or the money was withdrawn. */
    Optional<Fact<?>> standing(Entry decision) {
        var story = histories.of(decision.person());
        return ids(decision).flatMap(each -> story.standing(each).stream()).reduce((before, after) -> after);
    }

    /** @param body what the panel is now said to have decided */
    List<Fact<?>> corrected(Entry decision, UUID correction, ObjectNode body, Happened happened, Recorded recorded) {
        var before = decision.standing() == null ? decision.recorded() : decision.standing();
        var was = FactJson.tree(before.body());
        boolean same = before.happened().equals(happened) && Stream.of("outcome", "authority", "by").allMatch(each -> text(was, each).equals(text(body, each)));
        if (same) return List.of();
        var money = standing(decision);
        var id = Uuids.named(correction + "/money");
        if (text(body, "outcome").equals(Optional.of(PUT_OFF))) return money.<List<Fact<?>>>map(each -> List.of(Fact.of(new FactId(id), FactWithdrawn.KIND, each.about(), recorded(recorded), recorded, new FactWithdrawn("recorded-in-error")).withdrawing(each.id()))).orElse(List.of());
        if (money.isPresent()) return List.of(Fact.of(new FactId(id), FactCorrected.KIND, money.get().about(), recorded(recorded), recorded, new FactCorrected(happened.toString(), settled(FactJson.tree(money.get().body()), body))).correcting(money.get().id()));
        return text(was, "outcome").equals(Optional.of(PUT_OFF)) ? settled(decision, id, body, happened, recorded) : List.of();
    }

    private static ObjectNode settled(ObjectNode money, ObjectNode body) {
        money.put("outcome", outcome(body)).put("authority", text(body, "authority").orElseThrow());
        text(body, "by").ifPresentOrElse(by -> money.put("by", by), () -> money.remove("by"));
        return money;
    }

    /** Put off until now, it settled nothing yet; of what it once agreed the sum stays. */
    private List<Fact<?>> settled(Entry decision, UUID id, ObjectNode body, Happened happened, Recorded recorded) {
        var story = histories.of(decision.person());
        var request = text(body, "of").flatMap(asked -> story.standing(UUID.fromString(asked))).flatMap(asked -> text(FactJson.tree(asked.body()), "money"))
            .flatMap(money -> story.standing(UUID.fromString(money)));
        if (request.isEmpty()) return List.of();
        var parts = new HashMap<String, Object>();
        parts.put("of", request.get().id().value());
        parts.put("outcome", outcome(body));
        parts.put("authority", text(body, "authority").orElseThrow());
        parts.put("by", text(body, "by").orElse(null));
        parts.put("pence", ids(decision).flatMap(each -> story.recorded(each).stream()).map(each -> FactJson.tree(each.body()).get("pence")).filter(each -> each != null && each.isNumber()).map(each -> each.intValue()).reduce((before, after) -> after).orElse(null));
        return List.of(byName.fact(MONEY, id, request.get().about(), happened, recorded, parts));
    }

    /** By the entry itself, or by one of its corrections where it was put off before. */
    private static Stream<UUID> ids(Entry decision) {
        return Stream.concat(Stream.of(decision.recorded()), decision.amendments().stream()).map(each -> Uuids.named(each.id().value() + "/money"));
    }

    private static String outcome(ObjectNode body) {
        return text(body, "outcome").equals(Optional.of("agreed")) ? "agreed" : "refused";
    }

    private static Optional<String> text(ObjectNode body, String part) {
        return Optional.ofNullable(body.get(part)).filter(each -> !each.isNull()).map(each -> each.asString());
    }

    private static Happened recorded(Recorded recorded) {
        return Happened.on(Happened.at(recorded.at()).day());
    }
}
