package kith.care;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Of;
import kith.ledger.Rank;
import kith.pathway.Telling;
import kith.ui.Say;

/** The independent reviewing officer, what comes before and after a review, and what the officer disputes. */
public final class ReviewFacts {

    public record OfficerAppointed(@Needed String name, String phone) {}

    /** @param on the day for which it is arranged */
    public record ReviewArranged(@Needed LocalDate on) {}

    public record ReportReady() {}

    public record DecisionsSent(@Of("care-review.held") FactId of) {}

    public record RecordWritten(@Of("care-review.held") FactId of) {}

    public record RecordCirculated(@Of("care-review.held") FactId of) {}

    /** Whether this child should have an advocate and an independent visitor (Children Act 1989, sections 23ZB and 26A). */
    public record RepresentationConsidered(@Needed @Codes({"has-one", "appointed", "offered", "declined", "not-needed"}) String advocate,
                                           @Needed @Codes({"has-one", "appointed", "offered", "declined", "not-needed"}) String visitor) {}

    public record DisputeRaised(@Needed @Codes({"care-plan", "delay", "placement", "resources", "practice", "other"}) String about, @Codes({"worker", "manager", "head-of-service", "director", "cafcass"}) String with) {}

    public record DisputeResolved(@Of("iro-dispute.raised") FactId of, @Codes({"plan-changed", "plan-stands", "taken-to-cafcass"}) String outcome) {}

    public static final FactKind<OfficerAppointed> OFFICER = FactKind.of("iro.appointed", Rank.CHANGE, OfficerAppointed.class);
    public static final FactKind<ReviewArranged> ARRANGED = FactKind.of("care-review.arranged", Rank.CHANGE, ReviewArranged.class);
    public static final FactKind<ReportReady> REPORT = FactKind.of("care-review-report.ready", Rank.DECISION, ReportReady.class);
    public static final FactKind<DecisionsSent> DECISIONS = FactKind.of("care-review-decisions.sent", Rank.DECISION, DecisionsSent.class);
    public static final FactKind<RecordWritten> WRITTEN = FactKind.of("care-review-record.completed", Rank.DECISION, RecordWritten.class);
    public static final FactKind<RecordCirculated> CIRCULATED = FactKind.of("care-review-record.circulated", Rank.DECISION, RecordCirculated.class);
    public static final FactKind<RepresentationConsidered> CONSIDERED = FactKind.of("representation.considered", Rank.DECISION, RepresentationConsidered.class);
    public static final FactKind<DisputeRaised> DISPUTED = FactKind.of("iro-dispute.raised", Rank.START, DisputeRaised.class);
    public static final FactKind<DisputeResolved> RESOLVED = FactKind.of("iro-dispute.resolved", Rank.END, DisputeResolved.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Latest.of(OFFICER, "Independent reviewing officer", "reviewing-officer", fact -> fact.body().name()).says(fact -> "Independent reviewing officer appointed: " + fact.body().name()),
            Latest.of(ARRANGED, "Looked after review arranged", "review-arranged", fact -> fact.body().on()).says(fact -> "Looked after review arranged for " + Say.date(fact.body().on())),
            Telling.of(REPORT, "Report for the looked after review ready"),
            Telling.of(DECISIONS, "Decisions of the looked after review sent").says(fact -> "Decisions of the looked after review sent"),
            Telling.of(WRITTEN, "Record of the looked after review written").says(fact -> "Record of the looked after review written"),
            Telling.of(CIRCULATED, "Record of the looked after review sent round").says(fact -> "Record of the looked after review sent to all"),
            Telling.of(CONSIDERED, "Advocate and independent visitor considered"),
            Telling.of(DISPUTED, "Reviewing officer’s dispute"),
            Telling.of(RESOLVED, "Reviewing officer’s dispute resolved"));
    }

    private ReviewFacts() {}
}
