package kith.protection;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;
import kith.ui.Say;

/** What goes round a conference: its day, the reports before it, the decisions sent after it, and the chair's challenge. */
public final class ConferenceFacts {

    public record ConferenceArranged(@Needed @Codes({"initial", "review", "transfer-in", "pre-birth"}) String kind, @Needed LocalDate on) {}

    public record ConferenceReportShared(@Codes({"family-and-chair", "family", "chair"}) String with) {}

    public record ConferenceDecisionsSent(@Codes({"everybody", "family-alone", "professionals-alone"}) String to) {}

    /** The chair is not content with how the plan goes. @param answerBy when the answer is asked for */
    public record ChairChallengeRaised(@Codes({"drift", "plan-not-working", "child-not-seen", "reports-late", "core-groups", "family-not-heard", "threshold", "other"}) String matter, LocalDate answerBy) {}

    /** @param of the challenge */
    public record ChairChallengeAnswered(FactId of, @Codes({"accepted-by-chair", "goes-on-to-a-manager", "withdrawn"}) String outcome) {}

    public static final FactKind<ConferenceArranged> ARRANGED = FactKind.of("conference.arranged", Rank.CHANGE, ConferenceArranged.class);
    public static final FactKind<ConferenceReportShared> REPORT = FactKind.of("conference-report.shared", Rank.CHANGE, ConferenceReportShared.class);
    public static final FactKind<ConferenceDecisionsSent> DECISIONS = FactKind.of("conference-decisions.sent", Rank.DECISION, ConferenceDecisionsSent.class);
    public static final FactKind<ChairChallengeRaised> CHALLENGE = FactKind.of("chair-challenge.raised", Rank.START, ChairChallengeRaised.class);
    public static final FactKind<ChairChallengeAnswered> CHALLENGE_ANSWERED = FactKind.of("chair-challenge.answered", Rank.END, ChairChallengeAnswered.class);

    static List<Telling<?>> tellings() {
        return List.of(
            Course.noted(ARRANGED, "Child protection conference arranged").says(fact -> Conferences.kind(fact.body().kind()) + " arranged for " + Say.date(fact.body().on())),
            Course.noted(REPORT, "Report for the conference shared"),
            Course.noted(DECISIONS, "Decisions of the conference sent"),
            Course.noted(CHALLENGE, "Challenge by the conference chair").says(ConferenceFacts::challenge),
            Course.noted(CHALLENGE_ANSWERED, "Chair’s challenge answered"));
    }

    private static String challenge(Fact<ChairChallengeRaised> fact) {
        var body = fact.body();
        return "Challenge by the conference chair" + (body.matter() == null ? "" : ": " + CHALLENGE.field("matter").codes().label(body.matter()).toLowerCase())
            + (body.answerBy() == null ? "" : ", answer by " + Say.date(body.answerBy()));
    }

    private ConferenceFacts() {}
}
