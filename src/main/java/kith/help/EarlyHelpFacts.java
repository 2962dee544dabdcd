package kith.help;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Help for the whole family early: a lead practitioner who need not be a social worker, one assessment and one plan that grow with the need. */
public final class EarlyHelpFacts {

    /** @param from who asked; a step down is asked for by whoever helped before */
    public record EarlyHelpRequested(@Codes({"front-door", "family", "school", "health", "early-years", "step-down", "other"}) String from, @Codes({"1", "2", "3", "4"}) String tier) {}

    /** @param leadName who leads the team around the family, and how to reach them: any profession may */
    public record EarlyHelpStarted(@Codes({"1", "2", "3", "4"}) String tier,
                                   @Codes({"family-support-worker", "school", "early-years", "health-visitor", "school-nurse", "youth-worker", "voluntary-service", "housing", "police", "social-worker", "other"}) String lead,
                                   String leadName, String leadPhone) {}

    /** Somebody else leads from this day: the help goes on, and its clocks with it. */
    public record EarlyHelpLeadChanged(@Codes({"family-support-worker", "school", "early-years", "health-visitor", "school-nurse", "youth-worker", "voluntary-service", "housing", "police", "social-worker", "other"}) String lead,
                                       @Needed String leadName, String leadPhone) {}

    public record EarlyHelpAssessmentStarted() {}

    public record EarlyHelpAssessmentCompleted(@Codes({"early-help-plan", "community-support", "step-up", "no-more-help-wanted"}) String outcome) {}

    public record EarlyHelpTierChanged(@Needed @Codes({"1", "2", "3", "4"}) String tier) {}

    public record EarlyHelpPlanReviewed(@Codes({"goes-on", "changed", "step-up", "ready-to-end"}) String outcome) {}

    public record EarlyHelpEnded(@Codes({"needs-met", "community-support", "step-up", "family-no-longer-wants-it", "moved-away", "other"}) String reason) {}

    public static final FactKind<EarlyHelpRequested> REQUESTED = FactKind.of("early-help.requested", Rank.START, EarlyHelpRequested.class);
    public static final FactKind<EarlyHelpStarted> STARTED = FactKind.of("early-help.started", Rank.START, EarlyHelpStarted.class);
    public static final FactKind<EarlyHelpLeadChanged> LEAD_CHANGED = FactKind.of("early-help-lead.changed", Rank.CHANGE, EarlyHelpLeadChanged.class);
    public static final FactKind<EarlyHelpAssessmentStarted> ASSESSMENT_STARTED = FactKind.of("early-help-assessment.started", Rank.START, EarlyHelpAssessmentStarted.class);
    public static final FactKind<EarlyHelpAssessmentCompleted> ASSESSMENT_COMPLETED = FactKind.of("early-help-assessment.completed", Rank.DECISION, EarlyHelpAssessmentCompleted.class);
    public static final FactKind<EarlyHelpTierChanged> TIER_CHANGED = FactKind.of("early-help.tier-changed", Rank.CHANGE, EarlyHelpTierChanged.class);
    public static final FactKind<EarlyHelpPlanReviewed> REVIEWED = FactKind.of("early-help-plan.reviewed", Rank.MEETING, EarlyHelpPlanReviewed.class);
    public static final FactKind<EarlyHelpEnded> ENDED = FactKind.of("early-help.ended", Rank.END, EarlyHelpEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(REQUESTED, "Early help asked for").folds(EarlyHelp.Told.class, () -> EarlyHelp.Told.NOTHING, EarlyHelp.Told::and),
            Telling.of(STARTED, "Early help started").folds(EarlyHelp.Told.class, () -> EarlyHelp.Told.NOTHING, EarlyHelp.Told::and).says(EarlyHelpFacts::started),
            Telling.of(LEAD_CHANGED, "Lead practitioner of early help changed").folds(EarlyHelp.Told.class, () -> EarlyHelp.Told.NOTHING, EarlyHelp.Told::and).says(fact -> "Early help is led by " + fact.body().leadName() + " now"),
            Telling.of(ASSESSMENT_STARTED, "Early help assessment started").folds(EarlyHelp.Told.class, () -> EarlyHelp.Told.NOTHING, EarlyHelp.Told::and),
            Telling.of(ASSESSMENT_COMPLETED, "Early help assessment completed").folds(EarlyHelp.Told.class, () -> EarlyHelp.Told.NOTHING, EarlyHelp.Told::and),
            Telling.of(TIER_CHANGED, "Tier of early help changed").folds(EarlyHelp.Told.class, () -> EarlyHelp.Told.NOTHING, EarlyHelp.Told::and),
            Telling.of(REVIEWED, "Early help plan reviewed").folds(EarlyHelp.Told.class, () -> EarlyHelp.Told.NOTHING, EarlyHelp.Told::and),
            Telling.of(ENDED, "Early help ended").folds(EarlyHelp.Told.class, () -> EarlyHelp.Told.NOTHING, EarlyHelp.Told::and));
    }

    private static String started(Fact<EarlyHelpStarted> fact) {
        var body = fact.body();
        return "Early help started" + (body.tier() == null ? "" : ", tier " + body.tier()) + (body.leadName() == null ? "" : ", led by " + body.leadName());
    }

    /** In the words of the page. */
    public static String lead(String code) {
        return code == null ? "" : STARTED.field("lead").codes().label(code);
    }

    /** Why it ended, in the words of the page: what else than its own end may end it is here too. */
    public static String over(String reason) {
        return switch (reason) {
            case "referral.accepted" -> "a social worker took over";
            case "died" -> "the child died";
            case "turned-18" -> "turned 18";
            case "early-help.ended" -> "";
            default -> ENDED.field("reason").codes().has(reason) ? ENDED.field("reason").codes().label(reason).toLowerCase() : "the case was closed";
        };
    }

    private EarlyHelpFacts() {}
}
