package kith.complaints;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** The three stages of England (Children Act 1989 Representations Procedure (England) Regulations 2006): more time at the first and second, and the panel of the third. {@code of} names the step before. */
public final class StageFacts {

    /** Whoever complained is told that it takes longer, and why. */
    public record ComplaintExtended(FactId of, @Needed @Codes({"one", "two"}) String stage) {}

    public record PanelAsked(FactId of) {}

    public record PanelHeld(FactId of) {}

    public record PanelReported(FactId of, @Codes({"upheld", "partly-upheld", "not-upheld"}) String outcome) {}

    /** The authority says what it will do about what the panel found. */
    public record PanelAnswered(FactId of, @Codes({"accepted", "partly-accepted", "not-accepted"}) String outcome) {}

    public static final FactKind<ComplaintExtended> EXTENDED = FactKind.of("complaint.extended", Rank.DECISION, ComplaintExtended.class);
    public static final FactKind<PanelAsked> ASKED = FactKind.of("complaint-panel.asked", Rank.CHANGE, PanelAsked.class);
    public static final FactKind<PanelHeld> HELD = FactKind.of("complaint-panel.held", Rank.MEETING, PanelHeld.class);
    public static final FactKind<PanelReported> REPORTED = FactKind.of("complaint-panel.reported", Rank.DECISION, PanelReported.class);
    public static final FactKind<PanelAnswered> ANSWERED = FactKind.of("complaint-panel.answered", Rank.END, PanelAnswered.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(EXTENDED, "More time for a complaint"),
            Telling.of(ASKED, "Complaint: a review panel asked for"),
            Telling.of(HELD, "Complaint: the review panel met"),
            Telling.of(REPORTED, "Complaint: findings of the review panel"),
            Telling.of(ANSWERED, "Complaint: answer to the review panel"));
    }

    private StageFacts() {}
}
