package kith.protection;

import java.util.List;
import java.util.stream.Stream;
import kith.ledger.Asked;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Child protection, from the strategy discussion to the end of the plan (Working Together 2023, chapter 3). */
public final class ProtectionFacts {

    /** @param policeAndHealth who took part beside social care; null where nobody said, as in a return */
    public record StrategyDiscussionHeld(@Asked(value = "Outcome", always = true) @Codes({"section-47-single", "section-47-joint", "none", "reconvene"}) String outcome,
                                         @Codes({"both", "police-alone", "health-alone", "neither"}) String policeAndHealth) {
        public StrategyDiscussionHeld(String outcome) { this(outcome, null); }
    }

    /** @param reason why no conference is needed: with it the time for the conference stops */
    public record Section47Ended(@Asked(value = "How did the enquiry end?", always = true) @Codes({"conference", "no-conference"}) String outcome,
                                 @Asked(value = "If without a conference, why", where = "outcome=no-conference", among = {"no-harm-found", "harm-not-likely-to-go-on", "safe-with-a-child-in-need-plan", "family-moved-away", "other"}) String reason) {
        public Section47Ended(String outcome) {
            this(outcome, null);
        }
    }

    public record ConferenceHeld(@Needed @Codes({"initial", "review", "transfer-in", "pre-birth"}) String kind,
                                 @Codes({"plan", "no-plan", "continue", "end"}) String outcome, @Codes(set = "cin_category_of_abuse") String category) {}

    public record CoreGroupHeld() {}

    /** @param previous earlier plans in any authority's area, where a file tells of them */
    public record ProtectionPlanStarted(@Codes(set = "cin_category_of_abuse") String category, Integer previous, String reason) {
        public ProtectionPlanStarted(String category, Integer previous) {
            this(category, previous, null);
        }
    }

    public record ProtectionPlanCategoryChanged(@Needed @Codes(set = "cin_category_of_abuse") String category, String reason) {
        public ProtectionPlanCategoryChanged(String category) {
            this(category, null);
        }
    }

    /** @param category the last one, where a file tells it */
    public record ProtectionPlanEnded(String reason, @Codes(set = "cin_category_of_abuse") String category) {
        public ProtectionPlanEnded(String reason) {
            this(reason, null);
        }
    }

    public static final FactKind<StrategyDiscussionHeld> STRATEGY = FactKind.of("strategy-discussion.held", Rank.MEETING, StrategyDiscussionHeld.class);
    public static final FactKind<Section47Ended> SECTION_47_ENDED = FactKind.of("section-47.ended", Rank.END, Section47Ended.class);
    public static final FactKind<ConferenceHeld> CONFERENCE = FactKind.of("conference.held", Rank.MEETING, ConferenceHeld.class);
    public static final FactKind<CoreGroupHeld> CORE_GROUP = FactKind.of("core-group.held", Rank.MEETING, CoreGroupHeld.class);
    public static final FactKind<ProtectionPlanStarted> PLAN_STARTED = FactKind.of("protection-plan.started", Rank.START, ProtectionPlanStarted.class);
    public static final FactKind<ProtectionPlanCategoryChanged> CATEGORY_CHANGED = FactKind.of("protection-plan.category-changed", Rank.CHANGE, ProtectionPlanCategoryChanged.class);
    public static final FactKind<ProtectionPlanEnded> PLAN_ENDED = FactKind.of("protection-plan.ended", Rank.END, ProtectionPlanEnded.class);

    public static List<Telling<?>> tellings() {
        return Stream.of(own(), ConcernFacts.tellings(), ConferenceFacts.tellings(), AllegationFacts.tellings(), IncidentFacts.tellings(), AssessmentOrderFacts.tellings())
            .<Telling<?>>flatMap(List::stream).toList();
    }

    private static List<Telling<?>> own() {
        return List.of(
            Course.noted(STRATEGY, "Strategy discussion").says(fact -> "Strategy discussion" + (fact.body().outcome() == null ? "" : ": " + outcome(fact.body().outcome())) + without(fact.body().policeAndHealth())),
            Course.noted(SECTION_47_ENDED, "Section 47 enquiry ended").says(fact -> "Section 47 enquiry ended" + ended(fact.body())),
            Course.noted(CONFERENCE, "Child protection conference").folds(Category.class, () -> Category.NONE, Category::conference).says(Conferences::line),
            Course.noted(CORE_GROUP, "Core group"),
            Course.noted(PLAN_STARTED, "Child protection plan started").folds(Category.class, () -> Category.NONE, Category::started),
            Course.noted(CATEGORY_CHANGED, "Category of the child protection plan changed").folds(Category.class, () -> Category.NONE, Category::changed),
            Course.noted(PLAN_ENDED, "Child protection plan ended").folds(Category.class, () -> Category.NONE, (category, fact) -> category.ended()));
    }

    private static String without(String there) {
        return switch (String.valueOf(there)) {
            case "police-alone" -> "; health took no part";
            case "health-alone" -> "; the police took no part";
            case "neither" -> "; police and health took no part";
            default -> "";
        };
    }

    private static String ended(Section47Ended body) {
        var why = body.reason() == null || body.reason().isBlank() ? "" : ", " + body.reason().replace('-', ' ').strip();
        return body.outcome() == null ? why.replaceFirst(",", ":") : (body.outcome().equals("conference") ? ": a conference follows" : ": no conference") + why;
    }

    private static String outcome(String code) {
        return switch (code) {
            case "section-47-single" -> "section 47, social care alone";
            case "section-47-joint" -> "section 47, with the police";
            case "reconvene" -> "to meet again";
            default -> "no further action under section 47";
        };
    }

    private ProtectionFacts() {}
}
