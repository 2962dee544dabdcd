package kith.care;

import java.util.List;
import kith.ledger.Asked;
import kith.ledger.CodeSet;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Becoming, being and ceasing to be looked after, in the codes of the SSDA903 return. */
public final class CareFacts {

    /**
     * @param need why the child needed services when this period of care began
     * @param authority on whose decision: a panel, a manager to whom it is delegated, or somebody whom the law lets decide at once
     * @param decision the recorded decision, where there is one
     * @param begun why the first episode that a file holds began, where care had begun before: nothing that the first weeks of care ask for is asked of it
     */
    public record CareStarted(@Codes(set = "lac_legal_status") String legalStatus, String reason, @Codes(set = "primary_need") String need,
                              @Codes({"panel", "delegated-manager", "court", "police", "remand"}) String authority, FactId decision,
                              @Asked(value = "Care began before", hint = "Only where the child was looked after already before the first day that is known: why that day is the first") @Codes(set = "lac_reason_for_new_episode") String begun) {
        public CareStarted(String legalStatus, String reason, String need, String authority, FactId decision) {
            this(legalStatus, reason, need, authority, decision, null);
        }

        public CareStarted(String legalStatus, String reason, String need) {
            this(legalStatus, reason, need, null, null);
        }

        public CareStarted(String legalStatus, String reason) {
            this(legalStatus, reason, null);
        }
    }

    /** @param legalStatus the last one, where a file tells it */
    public record CareEnded(@Asked(value = "Reason", always = true) @Codes(set = "lac_reason_episode_ceased") String reason, @Codes(set = "lac_legal_status") String legalStatus) {
        public CareEnded(String reason) {
            this(reason, null);
        }
    }

    public record LegalStatusChanged(@Needed @Codes(set = "lac_legal_status") String legalStatus, String reason) {
        public LegalStatusChanged(String legalStatus) {
            this(legalStatus, null);
        }
    }

    /**
     * @param urn the Ofsted number of the home or agency
     * @param postcode of the placement; {@code homePostcode} of where the child came from: neither stands in a chronology
     * @param basis what the law asks more of: the intervals of visits and the time for an approval follow from it
     * @param permanent intended to last until 18
     * @param legalStatus as it was then, where a file tells it: it changes by a fact of its own
     */
    public record PlacementStarted(@Codes(set = "lac_placement_type") String type, @Codes(set = "lac_placement_provider") String provider, String reason, String urn,
                                   String postcode, String homePostcode,
                                   @Codes({"none", "before-assessment", "temporary-carer", "interim-order-parent", "care-order-parent", "outside-approval"}) String basis, Boolean permanent, @Codes(set = "lac_legal_status") String legalStatus) {
        public PlacementStarted(String type, String provider, String reason, String urn, String postcode, String homePostcode, String basis, Boolean permanent) {
            this(type, provider, reason, urn, postcode, homePostcode, basis, permanent, null);
        }

        public PlacementStarted(String type, String provider, String reason, String urn, String postcode, String homePostcode) {
            this(type, provider, reason, urn, postcode, homePostcode, null, null);
        }

        public PlacementStarted(String type, String provider, String reason, String urn) {
            this(type, provider, reason, urn, null, null);
        }
    }

    /**
     * @param type of the placement that ended; with {@code provider} and {@code legalStatus}, where a file tells them
     * @param of the placement that ended, where the form knew: of two that began on one day it was the first
     */
    public record PlacementEnded(String reason, @Codes(set = "lac_placement_type") String type, @Codes(set = "lac_placement_provider") String provider, @Codes(set = "lac_legal_status") String legalStatus, FactId of) {
        public PlacementEnded(String reason) {
            this(reason, null, null, null, null);
        }

        public PlacementEnded(String reason, FactId of) {
            this(reason, null, null, null, of);
        }
    }

    /** @param plan what the review decided about the care plan */
    public record CareReviewHeld(@Codes(set = "lac_review_participation") String participation, @Codes({"goes-on", "changed", "not-agreed"}) String plan) {
        public CareReviewHeld(String participation) {
            this(participation, null);
        }
    }

    public record MissingStarted(@Codes(set = "lac_missing_type") String type) {}

    public record MissingEnded() {}

    public static final FactKind<CareStarted> STARTED = FactKind.of("care.started", Rank.START, CareStarted.class);
    public static final FactKind<CareEnded> ENDED = FactKind.of("care.ended", Rank.END, CareEnded.class);
    public static final FactKind<LegalStatusChanged> LEGAL_STATUS = FactKind.of("legal-status.changed", Rank.CHANGE, LegalStatusChanged.class);
    public static final FactKind<PlacementStarted> PLACEMENT_STARTED = FactKind.of("placement.started", Rank.START, PlacementStarted.class);
    public static final FactKind<PlacementEnded> PLACEMENT_ENDED = FactKind.of("placement.ended", Rank.END, PlacementEnded.class);
    public static final FactKind<CareReviewHeld> REVIEW = FactKind.of("care-review.held", Rank.MEETING, CareReviewHeld.class);
    public static final FactKind<MissingStarted> MISSING_STARTED = FactKind.of("missing.started", Rank.START, MissingStarted.class);
    public static final FactKind<MissingEnded> MISSING_ENDED = FactKind.of("missing.ended", Rank.END, MissingEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(STARTED, "Started to be looked after").folds(Care.class, () -> Care.NONE, Care::started),
            Telling.of(ENDED, "Ceased to be looked after").folds(Care.class, () -> Care.NONE, Care::ended),
            Telling.of(LEGAL_STATUS, "Legal status changed").folds(Care.class, () -> Care.NONE, Care::legalStatus),
            Telling.of(PLACEMENT_STARTED, "Placement started").folds(Care.class, () -> Care.NONE, Care::placed).says(CareFacts::placed),
            Telling.of(PLACEMENT_ENDED, "Placement ended").folds(Care.class, () -> Care.NONE, Care::left).says(CareFacts::left),
            Latest.of(REVIEW, "Looked after review", "review", fact -> fact.body().participation()),
            Telling.of(MISSING_STARTED, "Missing").folds(Missing.class, () -> Missing.NEVER, Missing::started),
            Telling.of(MISSING_ENDED, "No longer missing").folds(Missing.class, () -> Missing.NEVER, Missing::ended));
    }

    /** What happens before the court, and ends an interim care order. */
    public static <B extends Record> void disposes(Telling<B> telling) {
        telling.folds(Care.class, () -> Care.NONE, Care::disposed);
    }

    private static String placed(Fact<PlacementStarted> fact) {
        var type = fact.body().type();
        return "Placement started" + (type == null ? "" : ": " + PLACEMENT_STARTED.field("type").codes().label(type));
    }

    private static String left(Fact<PlacementEnded> fact) {
        var reason = fact.body().reason();
        return "Placement ended" + (reason == null ? "" : ": " + CodeSet.named("lac_reason_place_change").label(reason));
    }

    private CareFacts() {}
}
