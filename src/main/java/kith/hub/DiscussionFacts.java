package kith.hub;

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

/**
 * What a hub's meeting puts on a child's record: that the child was discussed, by whom it was decided and who was there; what somebody will do
 * by when, and what became of it; and that a manager looked at the work. What was said is in the words.
 */
public final class DiscussionFacts {

    /**
     * @param meeting its id
     * @param decidedBy a worker's id
     * @param attended the ids of the workers who were there; guests are named in the words
     */
    public record HubDiscussionHeld(@Needed String hub, String meeting,
                                    @Codes({"goes-on", "plan-changed", "step-up", "step-down", "strategy-discussion", "conference", "legal-advice", "close", "other"}) String decision,
                                    String decidedBy, List<String> attended) {}

    /** @param owner a worker's id; {@code ownerName} somebody who is none, such as a parent or a teacher */
    public record ActionAgreed(String owner, String ownerName, @Needed LocalDate due, @Needed @Codes({"hub-meeting", "supervision", "consultation", "panel", "other"}) String source) {}

    public record ActionDone(@Needed FactId of) {}

    public record ActionDropped(@Needed FactId of, @Needed @Codes({"no-longer-needed", "done-another-way", "family-declined", "replaced", "other"}) String reason) {}

    /** Whose it is from then on and by when; what of it stays is said again. */
    public record ActionChanged(@Needed FactId of, String owner, String ownerName, @Needed LocalDate due) {}

    /** @param by the manager's id */
    public record OversightRecorded(@Needed String by, @Needed @Codes({"hub-meeting", "supervision", "file-read", "other"}) String source) {}

    public static final FactKind<HubDiscussionHeld> DISCUSSED = FactKind.of("hub-discussion.held", Rank.MEETING, HubDiscussionHeld.class);
    public static final FactKind<ActionAgreed> AGREED = FactKind.of("action.agreed", Rank.CHANGE, ActionAgreed.class);
    public static final FactKind<ActionDone> DONE = FactKind.of("action.done", Rank.DECISION, ActionDone.class);
    public static final FactKind<ActionDropped> DROPPED = FactKind.of("action.dropped", Rank.DECISION, ActionDropped.class);
    public static final FactKind<ActionChanged> CHANGED = FactKind.of("action.changed", Rank.CHANGE, ActionChanged.class);
    public static final FactKind<OversightRecorded> OVERSIGHT = FactKind.of("oversight.recorded", Rank.DECISION, OversightRecorded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(DISCUSSED, "Discussed in the hub’s meeting").folds(Discussions.class, () -> Discussions.NONE, Discussions::held).says(DiscussionFacts::line),
            Telling.of(AGREED, "Action agreed").folds(Discussions.class, () -> Discussions.NONE, Discussions::agreed)
                .says(fact -> "Action agreed" + (fact.body().ownerName() == null ? "" : ": " + fact.body().ownerName()) + ", by " + Say.date(fact.body().due())),
            Telling.of(DONE, "Action done").folds(Discussions.class, () -> Discussions.NONE, Discussions::done).says(fact -> "Action done"),
            Telling.of(DROPPED, "Action dropped").folds(Discussions.class, () -> Discussions.NONE, Discussions::dropped)
                .says(fact -> "Action dropped: " + DROPPED.field("reason").codes().label(fact.body().reason()).toLowerCase()),
            Telling.of(CHANGED, "Action given on, or put to another day").folds(Discussions.class, () -> Discussions.NONE, Discussions::changed)
                .says(fact -> "Action given on or put to another day" + (fact.body().ownerName() == null ? "" : ": " + fact.body().ownerName()) + ", by " + Say.date(fact.body().due())),
            Telling.of(OVERSIGHT, "Management oversight").folds(Discussions.class, () -> Discussions.NONE, Discussions::overseen).says(fact -> "Management oversight"));
    }

    private static String line(Fact<HubDiscussionHeld> fact) {
        return "Discussed in the hub’s meeting" + (fact.body().decision() == null ? "" : ": " + decision(fact.body().decision()).toLowerCase());
    }

    public static String decision(String code) {
        return DISCUSSED.field("decision").codes().label(code);
    }

    private DiscussionFacts() {}
}
