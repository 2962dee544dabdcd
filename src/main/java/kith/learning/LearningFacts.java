package kith.learning;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Additional learning needs and the individual development plan (Additional Learning Needs and Education Tribunal (Wales) Act 2018). */
public final class LearningFacts {

    /** @param with who has to decide; of a looked after child it is the authority */
    public record NeedsRaised(@Needed @Codes({"school", "authority"}) String with,
                              @Codes({"parent", "child", "school", "health", "social-worker", "other"}) String by) {}

    /** @param of the question that was raised */
    public record NeedsDecided(FactId of, @Needed @Codes({"none", "to-authority", "to-school"}) String decision) {}

    public record PlanMade(FactId of, @Codes({"school", "authority"}) String by) {}

    public record PlanReviewed(@Codes({"goes-on", "changed"}) String outcome) {}

    public record PlanEnded(@Codes({"no-longer-needed", "turned-25", "moved-away", "other"}) String reason) {}

    public static final FactKind<NeedsRaised> RAISED = FactKind.of("learning-needs.raised", Rank.START, NeedsRaised.class);
    public static final FactKind<NeedsDecided> DECIDED = FactKind.of("learning-needs.decided", Rank.DECISION, NeedsDecided.class);
    public static final FactKind<PlanMade> MADE = FactKind.of("learning-plan.made", Rank.DECISION, PlanMade.class);
    public static final FactKind<PlanReviewed> REVIEWED = FactKind.of("learning-plan.reviewed", Rank.MEETING, PlanReviewed.class);
    public static final FactKind<PlanEnded> ENDED = FactKind.of("learning-plan.ended", Rank.END, PlanEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(RAISED, "Additional learning needs raised"),
            Telling.of(DECIDED, "Additional learning needs decided on"),
            Telling.of(MADE, "Individual development plan made"),
            Telling.of(REVIEWED, "Individual development plan reviewed"),
            Telling.of(ENDED, "Individual development plan ended"));
    }

    private LearningFacts() {}
}
