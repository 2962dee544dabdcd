package kith.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** New {@code happened} and/or a whole new body for the fact that it corrects; its words may stand in the place of words of that fact, which are kept. */
public record FactCorrected(String happened, @JsonInclude(JsonInclude.Include.NON_NULL) ObjectNode body) {

    public static final FactKind<FactCorrected> KIND = FactKind.of("fact.corrected", Rank.CHANGE, FactCorrected.class);

    /** The id of the words with which a correction takes the place of others; all other words of a correction say why it was made. */
    public static UUID instead(FactId correction, UUID words) {
        return Uuids.named(correction + "/instead/" + words);
    }

    /** The id of words that a correction adds where there were none. */
    public static UUID added(FactId correction) {
        return Uuids.named(correction + "/added");
    }
}
