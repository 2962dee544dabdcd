package kith.casework;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** What belongs to an assessment beside its start and its end: the manager's review points, what the family is told, and enquiries that a court or a hospital asks for. */
public final class AssessmentFacts {

    /** The manager looked at the assessment on its way: whether it is still needed, still right, and what comes next. */
    public record AssessmentReviewed(@Codes({"goes-on", "change-direction", "finish-early", "strategy-discussion"}) String decision) {}

    /**
     * What follows for the family: which services help, from when. Who, when and how is told in the words.
     * @param of the assessment's end
     */
    public record AssessmentOutcomeRecorded(FactId of, @Needed @Codes({"told", "not-yet", "not-safe"}) String familyTold,
                                            @Codes({"social-worker", "early-help", "school", "health", "family-and-friends", "voluntary-service", "adult-services", "another-authority", "nobody"}) List<String> helps,
                                            LocalDate helpsFrom) {}

    /** A child who has lived, or will live, away for three months in a row; happens on the day the stay began (Children Act 1989, sections 85 and 86). */
    public record HospitalStayNotified(@Codes({"health", "education", "care-home", "independent-hospital"}) String place) {}

    public record HospitalStayEnquired(@Codes({"welfare-safeguarded", "services-offered", "assessment-needed"}) String outcome) {}

    public record HospitalStayEnded() {}

    public static final FactKind<AssessmentReviewed> REVIEWED = FactKind.of("assessment.reviewed", Rank.MEETING, AssessmentReviewed.class);
    public static final FactKind<AssessmentOutcomeRecorded> OUTCOME = FactKind.of("assessment-outcome.recorded", Rank.DECISION, AssessmentOutcomeRecorded.class);
    public static final FactKind<HospitalStayNotified> STAY = FactKind.of("hospital-stay.notified", Rank.START, HospitalStayNotified.class);
    public static final FactKind<HospitalStayEnquired> STAY_ENQUIRED = FactKind.of("hospital-stay.enquired", Rank.MEETING, HospitalStayEnquired.class);
    public static final FactKind<HospitalStayEnded> STAY_ENDED = FactKind.of("hospital-stay.ended", Rank.END, HospitalStayEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(REVIEWED, "Assessment reviewed by the manager").folds(Assessment.class, () -> Assessment.NONE, Assessment::reviewed),
            Telling.of(OUTCOME, "What follows from the assessment").folds(Assessment.class, () -> Assessment.NONE, Assessment::told).says(fact -> "What follows from the assessment: the family "
                + switch (fact.body().familyTold()) { case "told" -> "was told"; case "not-safe" -> "was not told, for safety"; default -> "is still to be told"; }),
            Telling.of(STAY, "Three months away: notified"),
            Telling.of(STAY_ENQUIRED, "Three months away: enquiry made"),
            Telling.of(STAY_ENDED, "Three months away: ended"));
    }

    private AssessmentFacts() {}
}
