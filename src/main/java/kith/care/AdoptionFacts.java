package kith.care;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** The way to adoption, and earlier permanence that did not last, in the codes of the SSDA903 return. */
public final class AdoptionFacts {

    /** That adoption is in the child's best interests. */
    public record AdoptionDecided() {}

    public record AdoptionMatched(Boolean byFosterCarer, Integer adopters, @Codes(set = "lac_adopter_sex") String adopterSex,
                                  @Codes(set = "lac_adopter_legal_status") String adopterStatus) {}

    /** The agency's decision that the child should be placed; the placement itself is a placement. */
    public record AdoptionPlacementDecided() {}

    public record AdoptionPlacementReversed(@Codes(set = "lac_reason_placed_ceased") String reason) {}

    /** @param ordered the day of the earlier order, as far as it is known: parts of it may be zz */
    public record PreviousPermanenceRecorded(@Needed @Codes(set = "lac_previous_permanence") String kind, String authority, String ordered) {}

    public static final FactKind<AdoptionDecided> DECIDED = FactKind.of("adoption.decided", Rank.DECISION, AdoptionDecided.class);
    public static final FactKind<AdoptionMatched> MATCHED = FactKind.of("adoption.matched", Rank.DECISION, AdoptionMatched.class);
    public static final FactKind<AdoptionPlacementDecided> PLACEMENT_DECIDED = FactKind.of("adoption-placement.decided", Rank.DECISION, AdoptionPlacementDecided.class);
    public static final FactKind<AdoptionPlacementReversed> PLACEMENT_REVERSED = FactKind.of("adoption-placement.reversed", Rank.END, AdoptionPlacementReversed.class);
    public static final FactKind<PreviousPermanenceRecorded> PREVIOUS = FactKind.of("previous-permanence.recorded", Rank.CHANGE, PreviousPermanenceRecorded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(DECIDED, "Adoption decided").says(fact -> "Decided that adoption is in the child's best interests"),
            Telling.of(MATCHED, "Matched with adopters").says(fact -> "Matched with adopters"),
            Telling.of(PLACEMENT_DECIDED, "Placing for adoption decided").says(fact -> "Decided that the child should be placed for adoption"),
            Telling.of(PLACEMENT_REVERSED, "Decision to place for adoption reversed"),
            Telling.of(PREVIOUS, "Earlier permanence"));
    }

    private AdoptionFacts() {}
}
