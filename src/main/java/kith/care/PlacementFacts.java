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

/** What the law asks of a placement beside the plan: who is told, who approves, who may ask for a visit. */
public final class PlacementFacts {

    /** The same carers, and something else that the law looks at: an order is made, or it is now meant to last. */
    public record PlacementChanged(@Codes({"none", "before-assessment", "temporary-carer", "interim-order-parent", "care-order-parent", "outside-approval"}) String basis, Boolean permanent) {}

    /** @param everyone all who must be told have been; until then the limit runs on */
    public record PlacementNotified(@Of("placement.started") FactId of, @Codes({"parents", "health-board", "gp", "school", "area-authority", "reviewing-officer", "others-who-cared"}) List<String> told,
                                    @Needed Boolean everyone) {}

    public record ParentPlacementAssessed(@Needed @Codes({"approved", "not-approved"}) String outcome) {}

    public record CarerApprovalChanged(@Codes({"approval-extended", "exemption-given"}) String outcome) {}

    public record ConnectedCarerApprovedTemporarily(LocalDate until) {}

    public record ConnectedCarerExtended(LocalDate until) {}

    public record ConnectedCarerApproved() {}

    /** A visit that is owed because somebody asked, or because something about the home was notified. */
    public record VisitRequested(@Needed @Codes({"child", "carer", "reviewing-officer", "concern-about-the-home"}) String by) {}

    public static final FactKind<PlacementChanged> CHANGED = FactKind.of("placement.changed", Rank.CHANGE, PlacementChanged.class);
    public static final FactKind<PlacementNotified> NOTIFIED = FactKind.of("placement.notified", Rank.DECISION, PlacementNotified.class);
    public static final FactKind<ParentPlacementAssessed> PARENT_ASSESSED = FactKind.of("parent-placement.assessed", Rank.DECISION, ParentPlacementAssessed.class);
    public static final FactKind<CarerApprovalChanged> APPROVAL_CHANGED = FactKind.of("carer-approval.changed", Rank.DECISION, CarerApprovalChanged.class);
    public static final FactKind<ConnectedCarerApprovedTemporarily> APPROVED_FOR_NOW = FactKind.of("connected-carer.approved-temporarily", Rank.START, ConnectedCarerApprovedTemporarily.class);
    public static final FactKind<ConnectedCarerExtended> EXTENDED = FactKind.of("connected-carer.extended", Rank.CHANGE, ConnectedCarerExtended.class);
    public static final FactKind<ConnectedCarerApproved> APPROVED = FactKind.of("connected-carer.approved", Rank.DECISION, ConnectedCarerApproved.class);
    public static final FactKind<VisitRequested> VISIT_REQUESTED = FactKind.of("visit.requested", Rank.START, VisitRequested.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(CHANGED, "Placement: what it is meant for").folds(Care.class, () -> Care.NONE, Care::changed).says(fact -> "Placement changed in law or intention, with the same carers"),
            Latest.of(NOTIFIED, "Told of the placement", "notified", fact -> fact.body().everyone() ? "everyone" : "some").says(fact ->
                fact.body().everyone() ? "Everyone who must know was told of the placement" : "Some of those who must know were told of the placement"),
            Telling.of(PARENT_ASSESSED, "Placement with parents assessed"),
            Telling.of(APPROVAL_CHANGED, "Carer’s approval changed"),
            Telling.of(APPROVED_FOR_NOW, "Connected carer approved for a time").says(fact -> "Connected carer approved for a time"),
            Telling.of(EXTENDED, "Connected carer’s temporary approval extended").says(fact -> "Temporary approval of the connected carer extended"),
            Telling.of(APPROVED, "Connected carer approved as foster carer"),
            Telling.of(VISIT_REQUESTED, "Visit asked for"));
    }

    private PlacementFacts() {}
}
