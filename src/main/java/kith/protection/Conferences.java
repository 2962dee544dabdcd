package kith.protection;

import kith.ledger.CodeSet;
import kith.ledger.Fact;
import kith.protection.ProtectionFacts.ConferenceHeld;

/** A conference as a practitioner says it. */
final class Conferences {

    private Conferences() {}

    static String line(Fact<ConferenceHeld> fact) {
        var body = fact.body();
        var outcome = switch (body.outcome()) {
            case null -> "";
            case "plan" -> ": protection plan";
            case "no-plan" -> ": no plan";
            case "continue" -> ": the plan goes on";
            default -> ": the plan ends";
        };
        return kind(body.kind()) + outcome + (body.category() == null ? "" : ", " + CodeSet.named("cin_category_of_abuse").label(body.category()).toLowerCase());
    }

    static String kind(String code) {
        return switch (code) {
            case "review" -> "Review conference";
            case "pre-birth" -> "Pre-birth conference";
            case "transfer-in" -> "Transfer-in conference";
            default -> "Initial child protection conference";
        };
    }
}
