package kith.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.node.ObjectNode;

/** New {@code happened} and/or a whole new body for the fact that it corrects. */
public record FactCorrected(String happened, @JsonInclude(JsonInclude.Include.NON_NULL) ObjectNode body) {

    public static final FactKind<FactCorrected> KIND = FactKind.of("fact.corrected", Rank.CHANGE, FactCorrected.class);
}
