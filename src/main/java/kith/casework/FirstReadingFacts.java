package kith.casework;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** What everyone reads first: the case summary and the safety plan. What they say is told in words, apart from these bodies. */
public final class FirstReadingFacts {

    public record SummaryWritten() {}

    /**
     * @param until the last day of the plan as a whole, where it has one
     * @param first bail or an order that the plan leans on, and its last day; so too the second and the third
     */
    public record SafetyPlanMade(LocalDate until,
                                 @Codes({"bail", "non-molestation-order", "occupation-order", "emergency-order", "interim-order", "other-order"}) String first, LocalDate firstUntil,
                                 @Codes({"bail", "non-molestation-order", "occupation-order", "emergency-order", "interim-order", "other-order"}) String second, LocalDate secondUntil,
                                 @Codes({"bail", "non-molestation-order", "occupation-order", "emergency-order", "interim-order", "other-order"}) String third, LocalDate thirdUntil,
                                 @Codes({"child", "mother", "father", "carer", "relative", "police", "school", "health", "other"}) List<String> agreed,
                                 @Codes({"child", "mother", "father", "carer", "relative", "police", "school", "health", "emergency-duty", "other"}) List<String> copies) {}

    public record SafetyPlanEnded(@Codes({"safe-without", "another-plan", "court-order", "other"}) String reason) {}

    public static final FactKind<SummaryWritten> SUMMARY = FactKind.of("summary.written", Rank.CHANGE, SummaryWritten.class);
    public static final FactKind<SafetyPlanMade> PLAN_MADE = FactKind.of("safety-plan.made", Rank.CHANGE, SafetyPlanMade.class);
    public static final FactKind<SafetyPlanEnded> PLAN_ENDED = FactKind.of("safety-plan.ended", Rank.END, SafetyPlanEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(SUMMARY, "Case summary").folds(Summary.class, () -> Summary.NONE, (before, fact) -> Summary.of(fact)).says(fact -> "Case summary written"),
            Telling.of(PLAN_MADE, "Safety plan").folds(SafetyPlan.class, () -> SafetyPlan.NONE, (before, fact) -> SafetyPlan.of(fact)).says(fact -> "Safety plan made"),
            Telling.of(PLAN_ENDED, "Safety plan ended").folds(SafetyPlan.class, () -> SafetyPlan.NONE, SafetyPlan::ended));
    }

    private FirstReadingFacts() {}
}
