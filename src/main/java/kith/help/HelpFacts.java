package kith.help;

import java.util.List;
import kith.ledger.FactKind;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Child in need plans. */
public final class HelpFacts {

    public record NeedPlanStarted(String reason) {}

    public record NeedPlanReviewed(String reason) {}

    public record NeedPlanEnded(String reason) {}

    public static final FactKind<NeedPlanStarted> PLAN_STARTED = FactKind.of("need-plan.started", Rank.START, NeedPlanStarted.class);
    public static final FactKind<NeedPlanReviewed> PLAN_REVIEWED = FactKind.of("need-plan.reviewed", Rank.MEETING, NeedPlanReviewed.class);
    public static final FactKind<NeedPlanEnded> PLAN_ENDED = FactKind.of("need-plan.ended", Rank.END, NeedPlanEnded.class);

    public static List<Telling<?>> tellings() {
        var reviewed = Telling.of(PLAN_REVIEWED, "Child in need plan reviewed");
        PlanFacts.reviews(reviewed, PlanFacts.NEED);
        return List.of(Telling.of(PLAN_STARTED, "Child in need plan started"), reviewed, PlanFacts.ends(Telling.of(PLAN_ENDED, "Child in need plan ended"), PlanFacts.NEED));
    }

    private HelpFacts() {}
}
