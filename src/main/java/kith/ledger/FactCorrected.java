package kith.ledger;

import tools.jackson.databind.node.ObjectNode;

/** New {@code happened} and/or a whole new body for the fact that it corrects. */
public record FactCorrected(String happened, ObjectNode body) {

    public static final FactKind<FactCorrected> KIND = FactKind.of("fact.corrected", Rank.CHANGE, FactCorrected.class);
}
