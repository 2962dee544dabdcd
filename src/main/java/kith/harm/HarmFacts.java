package kith.harm;

import java.util.List;
import java.util.function.BiFunction;
import kith.ledger.Asked;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Of;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Flags of harm, each with its day, how serious it is, its plan and its end. One kind is flagged once at a time. */
public final class HarmFacts {

    public record FlagRaised(@Needed @Asked("Which harm") @Codes(set = "harm_kind") String kind, @Asked("How serious it is") @Codes({"emerging", "moderate", "significant"}) String level) {}

    public record PlanMade(@Needed @Asked("Which harm") @Codes(set = "harm_kind") String kind) {}

    public record FlagReviewed(@Needed @Asked("Which harm") @Codes(set = "harm_kind") String kind, @Asked("How serious it is") @Codes({"emerging", "moderate", "significant"}) String level) {}

    public record FlagEnded(@Needed @Asked("Which harm") @Codes(set = "harm_kind") String kind, @Asked("Why it ends") @Codes({"safer", "not-confirmed", "under-another-plan", "recorded-in-error", "other"}) String reason) {}

    public record ScreeningCompleted(@Needed @Codes({"exploitation", "domestic-abuse", "graded-care", "substance-use"}) String tool, @Codes({"low", "medium", "high"}) String result) {}

    /** Somebody suspects slavery or trafficking and tells the National Referral Mechanism. */
    public record SlaveryReferred() {}

    public record SlaveryDecided(@Of("slavery-referral.made") FactId of, @Needed @Codes({"reasonable-grounds", "no-reasonable-grounds", "conclusive-grounds", "no-conclusive-grounds"}) String decision) {}

    public record YouthJusticeStarted(@Codes({"prevention", "out-of-court", "bail-support", "remand", "referral-order", "youth-rehabilitation-order", "detention-and-training-order", "other"}) String order) {}

    public record YouthJusticeEnded(@Codes({"completed", "revoked", "moved-to-adult-services", "other"}) String reason) {}

    public static final FactKind<FlagRaised> RAISED = FactKind.of("harm-flag.raised", Rank.START, FlagRaised.class);
    public static final FactKind<PlanMade> PLANNED = FactKind.of("harm-plan.made", Rank.DECISION, PlanMade.class);
    public static final FactKind<FlagReviewed> REVIEWED = FactKind.of("harm-flag.reviewed", Rank.MEETING, FlagReviewed.class);
    public static final FactKind<FlagEnded> ENDED = FactKind.of("harm-flag.ended", Rank.END, FlagEnded.class);
    public static final FactKind<ScreeningCompleted> SCREENED = FactKind.of("harm-screening.completed", Rank.MEETING, ScreeningCompleted.class);
    public static final FactKind<SlaveryReferred> SLAVERY = FactKind.of("slavery-referral.made", Rank.DECISION, SlaveryReferred.class);
    public static final FactKind<SlaveryDecided> SLAVERY_DECIDED = FactKind.of("slavery-referral.decided", Rank.DECISION, SlaveryDecided.class);
    public static final FactKind<YouthJusticeStarted> JUSTICE_STARTED = FactKind.of("youth-justice.started", Rank.START, YouthJusticeStarted.class);
    public static final FactKind<YouthJusticeEnded> JUSTICE_ENDED = FactKind.of("youth-justice.ended", Rank.END, YouthJusticeEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            part(RAISED, "Harm flagged", Flags::raised).says(fact -> "Flagged: " + kind(fact.body().kind()) + (fact.body().level() == null ? "" : ", " + fact.body().level())),
            part(PLANNED, "Plan against harm", Flags::planned).says(fact -> "Plan against " + kind(fact.body().kind())),
            part(REVIEWED, "Harm flag reviewed", Flags::reviewed).says(fact -> "Reviewed: " + kind(fact.body().kind()) + (fact.body().level() == null ? "" : ", " + fact.body().level())),
            part(ENDED, "Harm flag ended", Flags::ended).says(fact -> "No longer flagged: " + kind(fact.body().kind())),
            Telling.of(SCREENED, "Screening tool completed"),
            Telling.of(SLAVERY, "Referred to the National Referral Mechanism"),
            Telling.of(SLAVERY_DECIDED, "Decision of the National Referral Mechanism"),
            part(JUSTICE_STARTED, "Youth justice", Flags::justice),
            part(JUSTICE_ENDED, "Youth justice ended", Flags::justiceEnded));
    }

    /** For the fact with which a case is closed: its package is not known here. */
    public static <B extends Record> void closes(Telling<B> telling) {
        telling.folds(Flags.class, () -> Flags.NONE, Flags::closed);
    }

    static String kind(String code) {
        return RAISED.field("kind").codes().label(code).toLowerCase();
    }

    private static <B extends Record> Telling<B> part(FactKind<B> kind, String title, BiFunction<Flags, Fact<B>, Flags> step) {
        return Telling.of(kind, title).folds(Flags.class, () -> Flags.NONE, step);
    }

    private HarmFacts() {}
}
