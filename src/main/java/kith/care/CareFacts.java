package kith.care;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Becoming, being and ceasing to be looked after, in the codes of the SSDA903 return. */
public final class CareFacts {

    /** @param need why the child needed services when this period of care began */
    public record CareStarted(@Codes(set = "lac_legal_status") String legalStatus, String reason, @Codes(set = "primary_need") String need) {
        public CareStarted(String legalStatus, String reason) {
            this(legalStatus, reason, null);
        }
    }

    public record CareEnded(@Codes(set = "lac_reason_episode_ceased") String reason) {}

    public record LegalStatusChanged(@Needed @Codes(set = "lac_legal_status") String legalStatus, String reason) {
        public LegalStatusChanged(String legalStatus) {
            this(legalStatus, null);
        }
    }

    /**
     * @param urn the Ofsted number of the home or agency
     * @param postcode of the placement; {@code homePostcode} of where the child came from: neither stands in a chronology
     */
    public record PlacementStarted(@Codes(set = "lac_placement_type") String type, @Codes(set = "lac_placement_provider") String provider, String reason, String urn,
                                   String postcode, String homePostcode) {
        public PlacementStarted(String type, String provider, String reason, String urn) {
            this(type, provider, reason, urn, null, null);
        }
    }

    public record PlacementEnded(String reason) {}

    public record CareReviewHeld(@Codes(set = "lac_review_participation") String participation) {}

    public record MissingStarted(@Codes(set = "lac_missing_type") String type) {}

    public record MissingEnded() {}

    /** Where a care leaver stands about a birthday (SSDA903 OC3). */
    public record LeavingCareRecorded(@Codes(set = "care_leaver_in_touch") String inTouch, @Codes(set = "care_leaver_activity") String activity,
                                      String accommodation) {}

    public static final FactKind<CareStarted> STARTED = FactKind.of("care.started", Rank.START, CareStarted.class);
    public static final FactKind<CareEnded> ENDED = FactKind.of("care.ended", Rank.END, CareEnded.class);
    public static final FactKind<LegalStatusChanged> LEGAL_STATUS = FactKind.of("legal-status.changed", Rank.CHANGE, LegalStatusChanged.class);
    public static final FactKind<PlacementStarted> PLACEMENT_STARTED = FactKind.of("placement.started", Rank.START, PlacementStarted.class);
    public static final FactKind<PlacementEnded> PLACEMENT_ENDED = FactKind.of("placement.ended", Rank.END, PlacementEnded.class);
    public static final FactKind<CareReviewHeld> REVIEW = FactKind.of("care-review.held", Rank.MEETING, CareReviewHeld.class);
    public static final FactKind<MissingStarted> MISSING_STARTED = FactKind.of("missing.started", Rank.START, MissingStarted.class);
    public static final FactKind<MissingEnded> MISSING_ENDED = FactKind.of("missing.ended", Rank.END, MissingEnded.class);
    public static final FactKind<LeavingCareRecorded> LEAVING_CARE = FactKind.of("leaving-care.recorded", Rank.CHANGE, LeavingCareRecorded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(STARTED, "Started to be looked after").folds(Care.class, () -> Care.NONE, Care::started),
            Telling.of(ENDED, "Ceased to be looked after").folds(Care.class, () -> Care.NONE, Care::ended),
            Telling.of(LEGAL_STATUS, "Legal status changed").folds(Care.class, () -> Care.NONE, Care::legalStatus),
            Telling.of(PLACEMENT_STARTED, "Placement started").folds(Care.class, () -> Care.NONE, Care::placed).says(CareFacts::placed),
            Telling.of(PLACEMENT_ENDED, "Placement ended").folds(Care.class, () -> Care.NONE, Care::left),
            Telling.of(REVIEW, "Looked after review"),
            Telling.of(MISSING_STARTED, "Missing").folds(Care.class, () -> Care.NONE, (care, fact) -> care.missing(true)),
            Telling.of(MISSING_ENDED, "No longer missing").folds(Care.class, () -> Care.NONE, (care, fact) -> care.missing(false)),
            Telling.of(LEAVING_CARE, "Leaving care"));
    }

    private static String placed(Fact<PlacementStarted> fact) {
        var type = fact.body().type();
        return "Placement started" + (type == null ? "" : ": " + PLACEMENT_STARTED.field("type").codes().label(type));
    }

    private CareFacts() {}
}
