package kith.permanence;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Becoming and being an approved adopter; each fact is about the adult, who stands on the register like anybody else. */
public final class AdopterFacts {

    /** Interest in adopting was registered. */
    public record AdopterRegistered() {}

    public record AdopterAccepted() {}

    public record AdopterRefused() {}

    public record StageOneCompleted(@Codes({"suitable-to-go-on", "not-suitable"}) String outcome) {}

    public record StageTwoStarted() {}

    public record StageTwoDecided(@Codes({"approved", "not-approved"}) String outcome) {}

    public record AdopterApproved() {}

    public record AdopterReviewed(@Codes({"still-suitable", "no-longer-suitable"}) String outcome) {}

    public record AdopterMatched() {}

    /** The match did not lead to an order: the adopter waits for a child again. */
    public record MatchEnded(@Codes({"did-not-go-on", "placement-ended", "other"}) String reason) {}

    public record AdopterEnded(@Codes({"withdrawn", "resigned", "no-longer-suitable", "adopted", "other"}) String reason) {}

    /** The agency told somebody that it is minded to say no; they may answer it or go to the independent review. */
    public record DeterminationTold(@Needed @Codes({"adopter", "foster-carer"}) String role) {}

    public record RepresentationMade(@Needed @Codes({"agency", "independent-review"}) String to) {}

    public static final FactKind<AdopterRegistered> REGISTERED = FactKind.of("adopter.registered", Rank.START, AdopterRegistered.class);
    public static final FactKind<AdopterAccepted> ACCEPTED = FactKind.of("adopter.accepted", Rank.DECISION, AdopterAccepted.class);
    public static final FactKind<AdopterRefused> REFUSED = FactKind.of("adopter.refused", Rank.END, AdopterRefused.class);
    public static final FactKind<StageOneCompleted> STAGE_ONE = FactKind.of("adopter-stage-one.completed", Rank.CHANGE, StageOneCompleted.class);
    public static final FactKind<StageTwoStarted> STAGE_TWO = FactKind.of("adopter-stage-two.started", Rank.CHANGE, StageTwoStarted.class);
    public static final FactKind<StageTwoDecided> STAGE_TWO_DECIDED = FactKind.of("adopter-stage-two.decided", Rank.DECISION, StageTwoDecided.class);
    public static final FactKind<AdopterApproved> APPROVED = FactKind.of("adopter.approved", Rank.DECISION, AdopterApproved.class);
    public static final FactKind<AdopterReviewed> REVIEWED = FactKind.of("adopter.reviewed", Rank.MEETING, AdopterReviewed.class);
    public static final FactKind<AdopterMatched> MATCHED = FactKind.of("adopter.matched", Rank.CHANGE, AdopterMatched.class);
    public static final FactKind<MatchEnded> MATCH_ENDED = FactKind.of("adopter-match.ended", Rank.CHANGE, MatchEnded.class);
    public static final FactKind<AdopterEnded> ENDED = FactKind.of("adopter.ended", Rank.END, AdopterEnded.class);
    public static final FactKind<DeterminationTold> TOLD = FactKind.of("determination.told", Rank.DECISION, DeterminationTold.class);
    public static final FactKind<RepresentationMade> REPRESENTED = FactKind.of("representation.made", Rank.CHANGE, RepresentationMade.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            stage(REGISTERED, "Interest in adopting registered", "registered"),
            stage(ACCEPTED, "Accepted into stage 1 of assessment as an adopter", "stage-1"),
            Carers.ending(REFUSED, "Interest in adopting refused", Carers.ADOPTER),
            stage(STAGE_ONE, "Stage 1 of assessment as an adopter completed", "between-stages"),
            stage(STAGE_TWO, "Stage 2 of assessment as an adopter started", "stage-2"),
            Telling.of(STAGE_TWO_DECIDED, "Stage 2 of assessment as an adopter decided").folds(Carers.class, () -> Carers.NONE,
                (carers, fact) -> "approved".equals(fact.body().outcome()) ? carers.approved(Carers.ADOPTER, fact.happened().day()) : carers.stage(Carers.ADOPTER, "decided", fact.happened().day())),
            Telling.of(APPROVED, "Approved as an adopter").folds(Carers.class, () -> Carers.NONE, (carers, fact) -> carers.approved(Carers.ADOPTER, fact.happened().day())),
            Telling.of(REVIEWED, "Review of an approved adopter").folds(Carers.class, () -> Carers.NONE, (carers, fact) -> carers.reviewed(Carers.ADOPTER, fact.happened().day())),
            stage(MATCHED, "Matched with a child", "matched"),
            Telling.of(MATCH_ENDED, "A match with a child ended").folds(Carers.class, () -> Carers.NONE, (carers, fact) -> carers.unmatched(Carers.ADOPTER, fact.happened().day())),
            Carers.ending(ENDED, "No longer an adopter", Carers.ADOPTER),
            Telling.of(TOLD, "Told of a determination"),
            Telling.of(REPRESENTED, "Representation made"));
    }

    private static <B extends Record> Telling<B> stage(FactKind<B> kind, String title, String stage) {
        return Telling.of(kind, title).folds(Carers.class, () -> Carers.NONE, (carers, fact) -> carers.stage(Carers.ADOPTER, stage, fact.happened().day()));
    }

    private AdopterFacts() {}
}
