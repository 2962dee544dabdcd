package kith.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.ledger.Uuids;
import kith.pathway.Telling;

/** What supervision and clinicians bring to a child's record. Supervision that is not about children is no fact of anybody's record. */
public final class SupervisionFacts {

    /**
     * What concerns this child of a sitting that may have been about several.
     * @param supervisor and {@code worker} by their ids; in group supervision the worker is who brought the family
     * @param sitting the same for all children of one sitting
     * @param again when it is to be talked about next
     */
    public record SupervisionHeld(@Needed @Codes({"case", "group"}) String kind, @Needed String supervisor, String worker, String sitting, @Codes({"lower", "the-same", "higher"}) String risk, LocalDate again) {}

    /** A question of the hub to its clinician. @param hub whose clinician is asked */
    public record ConsultationAsked(String hub, @Codes({"understanding", "next-step", "direct-work", "parenting", "mental-health", "other"}) String about) {}

    /** @param of the question; null where nobody asked first */
    public record ConsultationGiven(FactId of, @Codes({"goes-on", "direct-work", "refer-on", "nothing-more"}) String next) {}

    /** @param of how many sessions there are to be */
    public record DirectWorkDone(@Needed @Codes(set = "direct_work") String method, @Codes({"child", "mother", "father", "carer", "siblings", "whole-family", "school"}) List<String> with, Integer session, Integer of,
                                 @Codes({"better", "the-same", "worse", "too-early"}) String change) {}

    public record ClinicalSummaryPublished(LocalDate review) {}

    public static final FactKind<SupervisionHeld> HELD = FactKind.of("supervision.held", Rank.MEETING, SupervisionHeld.class);
    public static final FactKind<ConsultationAsked> ASKED = FactKind.of("consultation.asked", Rank.CHANGE, ConsultationAsked.class);
    public static final FactKind<ConsultationGiven> GIVEN = FactKind.of("consultation.given", Rank.DECISION, ConsultationGiven.class);
    public static final FactKind<DirectWorkDone> DIRECT_WORK = FactKind.of("direct-work.done", Rank.MEETING, DirectWorkDone.class);
    public static final FactKind<ClinicalSummaryPublished> SUMMARY = FactKind.of("clinical-summary.published", Rank.DECISION, ClinicalSummaryPublished.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(HELD, "Supervision").folds(Supervised.class, () -> Supervised.NEVER, Supervised::held).says(SupervisionFacts::held),
            Telling.of(ASKED, "Clinician asked").folds(Clinical.class, () -> Clinical.NOTHING, Clinical::asked).says(fact -> "Clinician asked" + (fact.body().about() == null ? "" : ": " + label(ASKED, "about", fact.body().about()))),
            Telling.of(GIVEN, "Consultation").folds(Clinical.class, () -> Clinical.NOTHING, Clinical::given).says(fact -> "Consultation by the clinician" + (fact.body().next() == null ? "" : ": " + label(GIVEN, "next", fact.body().next()))),
            Telling.of(DIRECT_WORK, "Direct work").folds(Clinical.class, () -> Clinical.NOTHING, Clinical::worked).says(SupervisionFacts::worked),
            Telling.of(SUMMARY, "Clinical summary").folds(Clinical.class, () -> Clinical.NOTHING, Clinical::published).says(fact -> "Clinical summary published"));
    }

    /** The id of what was agreed to be done when a child was talked about. */
    public static UUID action(UUID held) { return Uuids.named(held + "/action"); }

    private static String held(Fact<SupervisionHeld> fact) {
        return (fact.body().kind().equals("group") ? "Talked about in group supervision" : "Talked about in supervision") + (fact.body().risk() == null ? "" : ": risk " + label(HELD, "risk", fact.body().risk()));
    }

    private static String worked(Fact<DirectWorkDone> fact) {
        var body = fact.body();
        return "Direct work: " + label(DIRECT_WORK, "method", body.method()) + (body.session() == null ? "" : ", session " + body.session() + (body.of() == null ? "" : " of " + body.of()));
    }

    public static String label(FactKind<?> kind, String field, String code) {
        return kind.field(field).codes().label(code).toLowerCase();
    }

    private SupervisionFacts() {}
}
