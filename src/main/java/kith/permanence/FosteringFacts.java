package kith.permanence;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Becoming and being a foster carer, relatives and friends of the child among them; each fact is about the adult. */
public final class FosteringFacts {

    public record FosteringApplied(@Codes({"mainstream", "connected-person", "short-breaks", "long-term", "parent-and-child", "supported-lodgings"}) String kind) {}

    /** All that stage 1 asks for is there. */
    public record FosteringStageOneCompleted() {}

    public record FosteringStageOneDecided(@Codes({"go-on", "not-suitable"}) String outcome) {}

    /** @param places how many children they may care for at once */
    public record FosterCarerApproved(@Codes({"mainstream", "connected-person", "short-breaks", "long-term", "parent-and-child", "supported-lodgings"}) String kind, Integer places, Integer youngest, Integer oldest) {}

    public record FosterCarerReviewed(@Codes({"continue", "terms-changed", "no-longer-suitable"}) String outcome) {}

    public record FosterCarerVisitedUnannounced() {}

    public record DevelopmentPlanMade() {}

    public record FosterCarerEnded(@Codes({"resigned", "no-longer-suitable", "withdrawn", "moved-to-another-service", "other"}) String reason) {}

    public static final FactKind<FosteringApplied> APPLIED = FactKind.of("fostering-application.made", Rank.START, FosteringApplied.class);
    public static final FactKind<FosteringStageOneCompleted> STAGE_ONE = FactKind.of("fostering-stage-one.completed", Rank.CHANGE, FosteringStageOneCompleted.class);
    public static final FactKind<FosteringStageOneDecided> STAGE_ONE_DECIDED = FactKind.of("fostering-stage-one.decided", Rank.DECISION, FosteringStageOneDecided.class);
    public static final FactKind<FosterCarerApproved> APPROVED = FactKind.of("foster-carer.approved", Rank.DECISION, FosterCarerApproved.class);
    public static final FactKind<FosterCarerReviewed> REVIEWED = FactKind.of("foster-carer.reviewed", Rank.MEETING, FosterCarerReviewed.class);
    public static final FactKind<FosterCarerVisitedUnannounced> VISITED = FactKind.of("foster-carer.visited-unannounced", Rank.MEETING, FosterCarerVisitedUnannounced.class);
    public static final FactKind<DevelopmentPlanMade> DEVELOPMENT = FactKind.of("development-plan.made", Rank.CHANGE, DevelopmentPlanMade.class);
    public static final FactKind<FosterCarerEnded> ENDED = FactKind.of("foster-carer.ended", Rank.END, FosterCarerEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            stage(APPLIED, "Application to foster", "applied"),
            stage(STAGE_ONE, "Stage 1 of assessment as a foster carer completed", "stage-1-complete"),
            Telling.of(STAGE_ONE_DECIDED, "Stage 1 of assessment as a foster carer decided").folds(Carers.class, () -> Carers.NONE, (carers, fact) -> "not-suitable".equals(fact.body().outcome())
                ? carers.ended(Carers.FOSTER, fact.happened().day()) : carers.stage(Carers.FOSTER, "stage-2", fact.happened().day())),
            Telling.of(APPROVED, "Approved as a foster carer").folds(Carers.class, () -> Carers.NONE, (carers, fact) -> carers.approved(Carers.FOSTER, fact.happened().day())
                .terms(Carers.FOSTER, fact.body().kind(), fact.body().places())),
            Telling.of(REVIEWED, "Review of a foster carer").folds(Carers.class, () -> Carers.NONE, (carers, fact) -> carers.reviewed(Carers.FOSTER, fact.happened().day())),
            Telling.of(VISITED, "Unannounced visit to a foster carer").folds(Carers.class, () -> Carers.NONE, (carers, fact) -> carers.visited(Carers.FOSTER, fact.happened().day())),
            Telling.of(DEVELOPMENT, "Foster carer’s development plan"),
            Carers.ending(ENDED, "No longer a foster carer", Carers.FOSTER));
    }

    private static <B extends Record> Telling<B> stage(FactKind<B> kind, String title, String stage) {
        return Telling.of(kind, title).folds(Carers.class, () -> Carers.NONE, (carers, fact) -> carers.stage(Carers.FOSTER, stage, fact.happened().day()));
    }

    private FosteringFacts() {}
}
