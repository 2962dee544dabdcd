package kith.send;

import java.util.List;
import java.util.function.BiFunction;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Of;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** What a disabled child and the family are given, and what it costs; {@code of} names what was agreed before. Short breaks are told of by the package of care. */
public final class SupportFacts {

    /** @param what a personal budget, or a package arranged for the family */
    public record SupportAgreed(@Needed @Codes(set = "send_support") String what, Integer poundsWeekly) {}

    public record SupportReviewed(@Of("care-package.started") FactId of, Integer poundsWeekly) {}

    public record SupportEnded(@Of("care-package.started") FactId of, @Codes({"no-longer-needed", "family-wishes", "moved-to-adult-services", "moved-away", "other"}) String reason) {}

    public record TherapyRequested(@Codes({"equipment", "adaptation", "seating-or-sleeping", "moving-and-handling", "everyday-skills", "other"}) String need) {}

    public record TherapyAssessed(@Of("occupational-therapy.requested") FactId of, @Codes({"equipment", "adaptation", "programme", "nothing-needed", "referred-on"}) String outcome) {}

    /** The equipment stands, the adaptation is built, the programme has begun. */
    public record TherapyProvided(@Of("occupational-therapy.requested") FactId of) {}

    public static final FactKind<SupportAgreed> AGREED = FactKind.of("care-package.started", Rank.START, SupportAgreed.class);
    public static final FactKind<SupportReviewed> REVIEWED = FactKind.of("care-package.reviewed", Rank.MEETING, SupportReviewed.class);
    public static final FactKind<SupportEnded> ENDED = FactKind.of("care-package.ended", Rank.END, SupportEnded.class);
    public static final FactKind<TherapyRequested> THERAPY = FactKind.of("occupational-therapy.requested", Rank.CHANGE, TherapyRequested.class);
    public static final FactKind<TherapyAssessed> THERAPY_ASSESSED = FactKind.of("occupational-therapy.assessed", Rank.DECISION, TherapyAssessed.class);
    public static final FactKind<TherapyProvided> THERAPY_PROVIDED = FactKind.of("occupational-therapy.provided", Rank.END, TherapyProvided.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            part(AGREED, "Direct payment, budget or care package agreed", Support::agreed).says(fact -> AGREED.field("what").codes().label(fact.body().what()) + " agreed" + Support.cost(fact.body().poundsWeekly())),
            part(REVIEWED, "Direct payment, budget or care package reviewed", Support::reviewed).says(fact -> "Direct payment, budget or care package reviewed" + Support.cost(fact.body().poundsWeekly())),
            part(ENDED, "Direct payment, budget or care package ended", Support::ended),
            part(THERAPY, "Occupational therapy asked for", Support::therapy),
            part(THERAPY_ASSESSED, "Occupational therapy assessment", Support::assessed),
            part(THERAPY_PROVIDED, "Occupational therapy provided", Support::provided));
    }

    private static <B extends Record> Telling<B> part(FactKind<B> kind, String title, BiFunction<Support, Fact<B>, Support> step) {
        return Telling.of(kind, title).folds(Support.class, () -> Support.NONE, step);
    }

    private SupportFacts() {}
}
