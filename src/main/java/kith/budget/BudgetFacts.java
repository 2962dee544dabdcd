package kith.budget;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Money for a family from the budget of its hub. What it is for and what it is hoped to change is in the words; sums are in pence. */
public final class BudgetFacts {

    /** @param starts from when it is needed */
    public record BudgetRequested(@Needed String hub, @Needed Integer pence, @Needed @Codes(set = "budget_purpose") String purpose, LocalDate starts) {}

    /**
     * @param of the request
     * @param pence what was agreed, which may be less than was asked
     * @param authority the role that decided; "panel" where it was beyond every role's limit
     * @param by who decided: a worker's id
     */
    public record BudgetDecided(@Needed FactId of, @Needed @Codes({"agreed", "refused"}) String outcome, Integer pence, @Needed String authority, String by) {}

    public record BudgetEffectRecorded(@Needed FactId of, @Needed @Codes({"as-hoped", "in-part", "nothing-changed", "worse", "not-used"}) String effect) {}

    public static final FactKind<BudgetRequested> REQUESTED = FactKind.of("budget.requested", Rank.CHANGE, BudgetRequested.class);
    public static final FactKind<BudgetDecided> DECIDED = FactKind.of("budget.decided", Rank.DECISION, BudgetDecided.class);
    public static final FactKind<BudgetEffectRecorded> EFFECT = FactKind.of("budget-effect.recorded", Rank.CHANGE, BudgetEffectRecorded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(REQUESTED, "Money asked for").folds(Spending.class, () -> Spending.NONE, Spending::requested).says(fact -> "Money asked for: " + Money.of(fact.body().pence()) + ", " + purpose(fact.body().purpose()).toLowerCase()),
            Telling.of(DECIDED, "Money decided").folds(Spending.class, () -> Spending.NONE, Spending::decided).says(BudgetFacts::decided),
            Telling.of(EFFECT, "What the money changed").folds(Spending.class, () -> Spending.NONE, Spending::effect).says(fact -> "What the money changed: " + effect(fact.body().effect()).toLowerCase()));
    }

    private static String decided(Fact<BudgetDecided> fact) {
        var body = fact.body();
        return (body.outcome().equals("agreed") ? "Money agreed" + (body.pence() == null ? "" : ": " + Money.of(body.pence())) : "Money not agreed") + ", by the " + body.authority().replace('-', ' ');
    }

    public static String purpose(String code) { return REQUESTED.field("purpose").codes().label(code); }

    public static String effect(String code) { return EFFECT.field("effect").codes().label(code); }

    private BudgetFacts() {}
}
