package kith.care;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** The health of a looked after child. */
public final class HealthFacts {

    public record HealthAssessmentCompleted(@Codes({"initial", "review"}) String kind) {}

    /** @param score from 0 to 40; none where it could not be had, and then why */
    public record SdqCompleted(Integer score, @Codes(set = "lac_sdq_reason") String reason) {}

    public record DentalCheckCompleted(@Codes({"nothing-needed", "treatment-begun", "treatment-refused"}) String outcome) {}

    public record ImmunisationsChecked(@Needed Boolean upToDate) {}

    public static final FactKind<HealthAssessmentCompleted> ASSESSED = FactKind.of("health-assessment.completed", Rank.DECISION, HealthAssessmentCompleted.class);
    public static final FactKind<SdqCompleted> SDQ = FactKind.of("sdq.completed", Rank.DECISION, SdqCompleted.class);
    public static final FactKind<DentalCheckCompleted> DENTAL = FactKind.of("dental-check.completed", Rank.MEETING, DentalCheckCompleted.class);
    public static final FactKind<ImmunisationsChecked> IMMUNISATIONS = FactKind.of("immunisations.checked", Rank.MEETING, ImmunisationsChecked.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Latest.of(ASSESSED, "Health assessment", "health-assessment", fact -> fact.body().kind()),
            Latest.of(SDQ, "Strengths and difficulties questionnaire", "sdq", fact -> fact.body().score()).says(fact ->
                "Strengths and difficulties questionnaire" + (fact.body().score() == null ? " not had" : ": score " + fact.body().score())),
            Latest.of(DENTAL, "Dental check", "dental-check", fact -> fact.body().outcome()),
            Latest.of(IMMUNISATIONS, "Immunisations", "immunisations", fact -> fact.body().upToDate() ? "up-to-date" : "not-up-to-date").says(fact ->
                fact.body().upToDate() ? "Immunisations are up to date" : "Immunisations are not up to date"));
    }

    private HealthFacts() {}
}
