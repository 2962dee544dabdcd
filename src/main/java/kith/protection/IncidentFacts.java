package kith.protection;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Serious incidents and deaths: whom the authority must tell, and the reviews that follow (Children Act 2004, sections 16C to 16F). */
public final class IncidentFacts {

    public record SeriousIncidentKnown(@Codes({"death", "serious-harm"}) String kind) {}

    public record PanelNotified() {}

    public record RapidReviewCompleted(@Codes({"local-review", "national-review-proposed", "no-review"}) String outcome) {}

    public record PracticeReviewDecided() {}

    public record PracticeReviewPublished() {}

    public record DeathNotified(@Codes({"secretary-of-state-and-ofsted", "child-death-overview-panel", "coroner", "everybody"}) String to) {}

    public record DeathReviewCompleted() {}

    public static final FactKind<SeriousIncidentKnown> KNOWN = FactKind.of("serious-incident.known", Rank.START, SeriousIncidentKnown.class);
    public static final FactKind<PanelNotified> NOTIFIED = FactKind.of("panel.notified", Rank.CHANGE, PanelNotified.class);
    public static final FactKind<RapidReviewCompleted> RAPID_REVIEW = FactKind.of("rapid-review.completed", Rank.DECISION, RapidReviewCompleted.class);
    public static final FactKind<PracticeReviewDecided> REVIEW_DECIDED = FactKind.of("practice-review.decided", Rank.DECISION, PracticeReviewDecided.class);
    public static final FactKind<PracticeReviewPublished> REVIEW_PUBLISHED = FactKind.of("practice-review.published", Rank.END, PracticeReviewPublished.class);
    public static final FactKind<DeathNotified> DEATH_NOTIFIED = FactKind.of("death.notified", Rank.DEATH, DeathNotified.class);
    public static final FactKind<DeathReviewCompleted> DEATH_REVIEWED = FactKind.of("child-death-review.completed", Rank.DEATH, DeathReviewCompleted.class);

    static List<Telling<?>> tellings() {
        return List.of(
            Course.noted(KNOWN, "Serious child safeguarding incident"),
            Course.noted(NOTIFIED, "Child Safeguarding Practice Review Panel notified"),
            Course.noted(RAPID_REVIEW, "Rapid review completed"),
            Course.noted(REVIEW_DECIDED, "Local child safeguarding practice review decided"),
            Course.noted(REVIEW_PUBLISHED, "Local child safeguarding practice review published"),
            Course.noted(DEATH_NOTIFIED, "Death notified"),
            Course.noted(DEATH_REVIEWED, "Child death review completed"));
    }

    private IncidentFacts() {}
}
