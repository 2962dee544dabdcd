package kith.care;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** The independent talk with a child who came back, and time in custody. */
public final class MissingFacts {

    public record InterviewOffered(@Codes({"accepted", "declined", "no-answer-yet"}) String outcome) {}

    /** @param reasons why the child went, as far as the child says; {@code interviewer} whether it was somebody independent, as the statutory guidance of 2014 asks */
    public record InterviewHeld(@Needed @Codes({"held", "not-held"}) String outcome,
                                @Codes({"to-see-family", "to-see-friends", "unhappy-in-placement", "school", "exploited-or-pressed", "substance-use", "feeling-unsafe", "would-not-say", "other"}) List<String> reasons,
                                @Codes({"independent-service", "another-worker", "own-worker"}) String interviewer) {

        public static InterviewHeld of(String outcome, List<String> reasons) {
            return new InterviewHeld(outcome, reasons, null);
        }
    }

    public record DetentionStarted(@Codes({"remanded", "sentenced", "police-station"}) String kind) {}

    public record DetentionEnded() {}

    public static final FactKind<InterviewOffered> OFFERED = FactKind.of("return-interview.offered", Rank.MEETING, InterviewOffered.class);
    public static final FactKind<InterviewHeld> HELD = FactKind.of("return-interview.held", Rank.DECISION, InterviewHeld.class);
    public static final FactKind<DetentionStarted> DETAINED = FactKind.of("detention.started", Rank.START, DetentionStarted.class);
    public static final FactKind<DetentionEnded> RELEASED = FactKind.of("detention.ended", Rank.END, DetentionEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(OFFERED, "Return interview offered").folds(Missing.class, () -> Missing.NEVER, Missing::talked),
            Telling.of(HELD, "Return interview").folds(Missing.class, () -> Missing.NEVER, Missing::talked),
            Telling.of(DETAINED, "Detained"),
            Telling.of(RELEASED, "No longer detained"));
    }

    private MissingFacts() {}
}
