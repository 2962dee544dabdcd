package kith.permanence;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.PersonId;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** The plan for permanence and the way to adoption, and earlier permanence that did not last; what the SSDA903 return asks is in its codes. */
public final class AdoptionFacts {

    public record PermanencePlanMade(@Needed @Codes({"return-home", "family-or-friends", "special-guardianship", "child-arrangements-order", "long-term-fostering", "adoption", "residential",
                                         "supported-independence"}) String plan) {}

    /** Adoption becomes the plan; the agency still has to decide. */
    public record AdoptionPlanned() {}

    public record PanelRecommended(@Needed @Codes({"plan", "match", "approval"}) String matter, @Codes({"recommended", "not-recommended", "deferred"}) String outcome) {}

    /** Whether adoption is in the child's best interests, as the agency's decision maker sees it after the panel; the files of councils tell of those alone for whom it is. */
    public record AdoptionDecided(@Codes({"in-best-interests", "not-in-best-interests"}) String outcome) {

        public AdoptionDecided {
            outcome = outcome == null ? "in-best-interests" : outcome;
        }

        boolean adoption() { return outcome.equals("in-best-interests"); }
    }

    /** @param adopter who is to adopt, where they are on the register */
    public record AdoptionMatched(Boolean byFosterCarer, Integer adopters, @Codes(set = "lac_adopter_sex") String adopterSex,
                                  @Codes(set = "lac_adopter_legal_status") String adopterStatus, PersonId adopter) {
        public AdoptionMatched(Boolean byFosterCarer, Integer adopters, String adopterSex, String adopterStatus) {
            this(byFosterCarer, adopters, adopterSex, adopterStatus, null);
        }
    }

    /** The agency's decision that the child should be placed; the placement itself is a placement. */
    public record AdoptionPlacementDecided() {}

    public record AdoptionPlacementReversed(@Codes(set = "lac_reason_placed_ceased") String reason) {}

    /** A mother's consent before her child is six weeks old is recorded like any other, and is not valid (Adoption and Children Act 2002, section 52(3)). */
    public record AdoptionConsentGiven(@Needed @Codes({"mother", "father", "guardian"}) String parent, @Needed @Codes({"placement", "adoption", "both"}) String to, PersonId by) {}

    public record AdoptionConsentWithdrawn(@Needed @Codes({"mother", "father", "guardian"}) String parent) {}

    public record AdoptionApplicationMade() {}

    /** @param consent whether the parents agreed, or the court did without them */
    public record AdoptionOrderMade(@Needed @Codes({"unopposed", "dispensed-with"}) String consent) {}

    public record LifeStoryBookGiven() {}

    public record LaterLifeLetterGiven() {}

    /** @param ordered the day of the earlier order, as far as it is known: parts of it may be zz */
    public record PreviousPermanenceRecorded(@Needed @Codes(set = "lac_previous_permanence") String kind, String authority, String ordered) {}

    public static final FactKind<PermanencePlanMade> PLAN = FactKind.of("permanence-plan.made", Rank.DECISION, PermanencePlanMade.class);
    public static final FactKind<AdoptionPlanned> PLANNED = FactKind.of("adoption.planned", Rank.CHANGE, AdoptionPlanned.class);
    public static final FactKind<PanelRecommended> RECOMMENDED = FactKind.of("adoption-panel.recommended", Rank.MEETING, PanelRecommended.class);
    public static final FactKind<AdoptionDecided> DECIDED = FactKind.of("adoption.decided", Rank.DECISION, AdoptionDecided.class);
    public static final FactKind<AdoptionMatched> MATCHED = FactKind.of("adoption.matched", Rank.DECISION, AdoptionMatched.class);
    public static final FactKind<AdoptionPlacementDecided> PLACEMENT_DECIDED = FactKind.of("adoption-placement.decided", Rank.DECISION, AdoptionPlacementDecided.class);
    public static final FactKind<AdoptionPlacementReversed> PLACEMENT_REVERSED = FactKind.of("adoption-placement.reversed", Rank.END, AdoptionPlacementReversed.class);
    public static final FactKind<AdoptionConsentGiven> CONSENT = FactKind.of("adoption-consent.given", Rank.DECISION, AdoptionConsentGiven.class);
    public static final FactKind<AdoptionConsentWithdrawn> CONSENT_WITHDRAWN = FactKind.of("adoption-consent.withdrawn", Rank.END, AdoptionConsentWithdrawn.class);
    public static final FactKind<AdoptionApplicationMade> APPLIED = FactKind.of("adoption-application.made", Rank.CHANGE, AdoptionApplicationMade.class);
    public static final FactKind<AdoptionOrderMade> ORDERED = FactKind.of("adoption-order.made", Rank.DECISION, AdoptionOrderMade.class);
    public static final FactKind<LifeStoryBookGiven> BOOK = FactKind.of("life-story-book.given", Rank.CHANGE, LifeStoryBookGiven.class);
    public static final FactKind<LaterLifeLetterGiven> LETTER = FactKind.of("later-life-letter.given", Rank.CHANGE, LaterLifeLetterGiven.class);
    public static final FactKind<PreviousPermanenceRecorded> PREVIOUS = FactKind.of("previous-permanence.recorded", Rank.CHANGE, PreviousPermanenceRecorded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            step(PLAN, "Permanence plan").folds(Permanence.class, () -> Permanence.NONE, Permanence::planned),
            step(PLANNED, "Adoption is the plan"),
            // of the approval of adopters it is about the adult, who has no permanence of their own
            Telling.of(RECOMMENDED, "Adoption panel").folds(Permanence.class, () -> Permanence.NONE, (permanence, fact) -> "approval".equals(fact.body().matter()) ? permanence : permanence.step(fact, fact.body().outcome())),
            Telling.of(DECIDED, "Adoption decided").folds(Permanence.class, () -> Permanence.NONE, (permanence, fact) -> permanence.step(fact, fact.body().outcome())).says(fact -> "Decided that adoption is " + (fact.body().adoption() ? "" : "not ") + "in the child's best interests"),
            step(MATCHED, "Matched with adopters").folds(Permanence.class, () -> Permanence.NONE, Permanence::matched).says(fact -> "Matched with adopters"),
            step(PLACEMENT_DECIDED, "Placing for adoption decided").says(fact -> "Decided that the child should be placed for adoption"),
            step(PLACEMENT_REVERSED, "Decision to place for adoption reversed").folds(Permanence.class, () -> Permanence.NONE, Permanence::reversed),
            step(CONSENT, "Consent to adoption").folds(Permanence.class, () -> Permanence.NONE, Permanence::consented)
                .says(fact -> "Consent of the " + fact.body().parent() + " to " + (fact.body().to().equals("both") ? "placement and adoption" : fact.body().to())),
            step(CONSENT_WITHDRAWN, "Consent to adoption withdrawn").folds(Permanence.class, () -> Permanence.NONE, Permanence::withdrawn).says(fact -> "The " + fact.body().parent() + " withdrew consent"),
            step(APPLIED, "Adoption application").folds(Permanence.class, () -> Permanence.NONE, Permanence::applied),
            step(ORDERED, "Adoption order").folds(Permanence.class, () -> Permanence.NONE, Permanence::ordered)
                .says(fact -> "Adoption order, " + (fact.body().consent().equals("unopposed") ? "unopposed" : "the court dispensed with consent")),
            step(BOOK, "Life story book given"),
            step(LETTER, "Later life letter given"),
            Telling.of(PREVIOUS, "Earlier permanence"));
    }

    private static <B extends Record> Telling<B> step(FactKind<B> kind, String title) {
        return Telling.of(kind, title).folds(Permanence.class, () -> Permanence.NONE, (permanence, fact) -> permanence.step(fact));
    }

    private AdoptionFacts() {}
}
