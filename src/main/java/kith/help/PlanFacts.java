package kith.help;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;
import kith.ui.Say;

/**
 * The plan of a child as a thing that is kept: each making is a version, and its actions are facts of their own with an owner and a day, so
 * that they stand on My day and go on into the next version. The plan grows with the need, from early help to protection, and does not begin again.
 */
public final class PlanFacts {

    public record EarlyHelpPlanMade(LocalDate review) {}

    public record NeedPlanMade(LocalDate review) {}

    /** The outline plan of the conference and what the core group makes of it. */
    public record ProtectionPlanMade(LocalDate review) {}

    /** @param of the version of the plan in which it was agreed; what is to be done is told in the words */
    public record PlanActionAgreed(FactId of, @Codes({"child", "mother", "father", "other-family", "social-worker", "family-support", "school", "health", "police", "housing", "voluntary-service", "other"}) String owner,
                                   String ownerName, LocalDate due) {}

    /** @param of the action */
    public record PlanActionDone(@Needed FactId of, @Codes({"done", "partly-done", "no-longer-needed"}) String outcome) {}

    public static final FactKind<EarlyHelpPlanMade> EARLY_HELP = FactKind.of("early-help-plan.made", Rank.CHANGE, EarlyHelpPlanMade.class);
    public static final FactKind<NeedPlanMade> NEED = FactKind.of("need-plan.made", Rank.CHANGE, NeedPlanMade.class);
    public static final FactKind<ProtectionPlanMade> PROTECTION = FactKind.of("protection-plan.made", Rank.CHANGE, ProtectionPlanMade.class);
    public static final FactKind<PlanActionAgreed> AGREED = FactKind.of("plan-action.agreed", Rank.CHANGE, PlanActionAgreed.class);
    public static final FactKind<PlanActionDone> DONE = FactKind.of("plan-action.done", Rank.DECISION, PlanActionDone.class);

    public static final Map<String, String> TITLES = Map.of(EARLY_HELP.name(), "Early help plan", NEED.name(), "Child in need plan", PROTECTION.name(), "Child protection plan");

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(EARLY_HELP, "Early help plan made").folds(Plan.class, () -> Plan.NONE, (plan, fact) -> plan.made(fact, fact.body().review())).says(fact -> made("Early help plan made", fact.body().review())),
            Telling.of(NEED, "Child in need plan made").folds(Plan.class, () -> Plan.NONE, (plan, fact) -> plan.made(fact, fact.body().review())).says(fact -> made("Child in need plan made", fact.body().review())),
            Telling.of(PROTECTION, "Child protection plan written").folds(Plan.class, () -> Plan.NONE, (plan, fact) -> plan.made(fact, fact.body().review())).says(fact -> made("Child protection plan written", fact.body().review())),
            Telling.of(AGREED, "Action of the plan agreed").folds(Plan.class, () -> Plan.NONE, Plan::agreed).says(PlanFacts::line),
            Telling.of(DONE, "Action of the plan done").folds(Plan.class, () -> Plan.NONE, Plan::done).says(fact -> "Action of the plan: " + outcome(fact.body().outcome()).toLowerCase()));
    }

    /** What reviews a plan of this kind, and ends it, though it is told by other facts than its own: those of a protection plan are not known here. */
    public static <B extends Record> void reviews(Telling<B> telling, FactKind<?> plan) {
        telling.folds(Plan.class, () -> Plan.NONE, (before, fact) -> before.reviewed(plan.name(), fact.happened().day()));
    }

    static <B extends Record> Telling<B> ends(Telling<B> telling, FactKind<?> plan) {
        return telling.folds(Plan.class, () -> Plan.NONE, (before, fact) -> before.ended(plan.name(), fact.happened().day()));
    }

    private static String made(String title, LocalDate review) {
        return title + (review == null ? "" : ", to be reviewed on " + Say.date(review));
    }

    private static String line(Fact<PlanActionAgreed> fact) {
        return "Action agreed: " + owner(fact.body().owner(), fact.body().ownerName()) + (fact.body().due() == null ? "" : ", by " + Say.date(fact.body().due()));
    }

    public static String owner(String code, String name) {
        if (name != null && !name.isBlank()) return name;
        return code == null ? "nobody named" : AGREED.field("owner").codes().label(code);
    }

    public static String outcome(String code) {
        return code == null ? "Done" : DONE.field("outcome").codes().label(code);
    }

    private PlanFacts() {}
}
