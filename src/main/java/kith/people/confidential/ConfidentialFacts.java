package kith.people.confidential;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;
import kith.ui.Say;

/**
 * Who is kept from a record, who is let in beside the hub, and which entries need a clearance of their own. Workers stand in these bodies by
 * their id. What follows from them is decided by kith.access alone.
 */
public final class ConfidentialFacts {

    public record ConflictDeclared(@Needed String worker, @Needed @Codes({"self", "household", "relative", "ex-partner", "friend", "neighbour", "other"}) String relation) {}

    /**
     * Two people lift a conflict, neither of them in one.
     * @param relation of which conflict; of all where none is said
     */
    public record ConflictLifted(@Needed String worker, @Needed String first, @Needed String second, @Codes({"self", "household", "relative", "ex-partner", "friend", "neighbour", "other"}) String relation) {

        public ConflictLifted(String worker, String first, String second) { this(worker, first, second, null); }
    }

    /** @param named those who may go on as they stand to the family; whoever is allocated or chairs is on the list by that */
    public record RestrictionPlaced(@Needed @Codes({"staff-family", "high-profile", "high-risk", "inquiry"}) String why, @Needed String owner, List<String> named) {}

    public record RestrictionReviewed() {}

    public record RestrictionLifted(String reason) {}

    /** The file of the child before adoption; the new identity is another person, and nothing leads from one to the other. */
    public record RecordSealed(List<String> named) {}

    public record RecordUnsealed(@Needed String authority) {}

    /**
     * @param as whom a worker beside the hub is bound to the record
     * @param strand what a clearance is for
     * @param second who agreed, where it takes two: the request about a restricted record
     */
    public record AccessGranted(@Needed String worker, @Needed @Codes({"named", "chair", "involved", "partner", "sample", "matter", "request", "cleared"}) String as,
                                @Codes({"police-intelligence", "strategy", "third-party", "legal-privilege", "sexual-health", "complaint", "address"}) String strand, LocalDate until, String second) {

        public AccessGranted(String worker, String as, String strand, LocalDate until) { this(worker, as, strand, until, null); }
    }

    public record AccessEnded(@Needed String worker, @Needed String as) {}

    public record StrandMarked(FactId of, @Needed @Codes({"police-intelligence", "strategy", "third-party", "legal-privilege", "sexual-health", "complaint"}) String strand) {}

    public record StrandUnmarked(FactId of) {}

    // on one day the last word counts where the times are known; without them what closes comes last, so that nothing stands open that may be meant to be closed
    public static final FactKind<ConflictDeclared> CONFLICT = FactKind.of("conflict.declared", Rank.CHANGE, ConflictDeclared.class);
    public static final FactKind<ConflictLifted> CONFLICT_LIFTED = FactKind.of("conflict.lifted", Rank.START, ConflictLifted.class).inOrderOfTime();
    public static final FactKind<RestrictionPlaced> RESTRICTED = FactKind.of("restriction.placed", Rank.CHANGE, RestrictionPlaced.class);
    public static final FactKind<RestrictionReviewed> RESTRICTION_REVIEWED = FactKind.of("restriction.reviewed", Rank.MEETING, RestrictionReviewed.class);
    public static final FactKind<RestrictionLifted> RESTRICTION_LIFTED = FactKind.of("restriction.lifted", Rank.START, RestrictionLifted.class).inOrderOfTime();
    public static final FactKind<RecordSealed> SEALED = FactKind.of("record.sealed", Rank.CHANGE, RecordSealed.class);
    public static final FactKind<RecordUnsealed> UNSEALED = FactKind.of("record.unsealed", Rank.START, RecordUnsealed.class).inOrderOfTime();
    public static final FactKind<AccessGranted> GRANTED = FactKind.of("access.granted", Rank.START, AccessGranted.class).inOrderOfTime();
    public static final FactKind<AccessEnded> ENDED = FactKind.of("access.ended", Rank.CHANGE, AccessEnded.class);
    public static final FactKind<StrandMarked> STRAND = FactKind.of("strand.marked", Rank.CHANGE, StrandMarked.class);
    public static final FactKind<StrandUnmarked> STRAND_UNMARKED = FactKind.of("strand.unmarked", Rank.START, StrandUnmarked.class).inOrderOfTime();

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(CONFLICT, "Conflict of interest declared").folds(Confidence.class, Confidence::open, Confidence::conflict).says(fact -> "A conflict of interest was declared"),
            Telling.of(CONFLICT_LIFTED, "Conflict of interest lifted").folds(Confidence.class, Confidence::open, Confidence::conflictLifted).says(fact -> "A conflict of interest was lifted"),
            Telling.of(RESTRICTED, "Record restricted").folds(Confidence.class, Confidence::open, Confidence::restricted).says(fact -> "The record was restricted (" + RESTRICTED.field("why").codes().label(fact.body().why()).toLowerCase() + ")"),
            Telling.of(RESTRICTION_REVIEWED, "Restriction reviewed").folds(Confidence.class, Confidence::open, Confidence::reviewed),
            Telling.of(RESTRICTION_LIFTED, "Restriction lifted").folds(Confidence.class, Confidence::open, Confidence::lifted),
            Telling.of(SEALED, "Record sealed").folds(Confidence.class, Confidence::open, Confidence::sealed).says(fact -> "The record was sealed"),
            Telling.of(UNSEALED, "Record unsealed").folds(Confidence.class, Confidence::open, Confidence::unsealed),
            Telling.of(GRANTED, "Access given").folds(Confidence.class, Confidence::open, Confidence::granted).says(fact -> somebody(fact.body().as(), "A ") + " was given access" + (fact.body().until() == null ? "" : " until " + Say.date(fact.body().until()))),
            Telling.of(ENDED, "Access ended").folds(Confidence.class, Confidence::open, Confidence::ended).says(fact -> "Access for " + somebody(fact.body().as(), "a ") + " ended"),
            Telling.of(STRAND, "Entry kept in a sensitive strand").folds(Confidence.class, Confidence::open, Confidence::marked),
            Telling.of(STRAND_UNMARKED, "Entry no longer in a sensitive strand").folds(Confidence.class, Confidence::open, Confidence::unmarked));
    }

    /** Whoever is involved may read, for as long as that lasts; what the access model calls them. */
    public static String involvedAs(String role) {
        return role.equals("independent-reviewing-officer") || role.equals("conference-chair") ? "chair" : "involved";
    }

    /** As what and not who: a line knows no names, and a clearance is nobody else's affair. */
    private static String somebody(String as, String a) {
        return a + switch (as) {
            case "partner" -> "partner";
            case "chair" -> "chair";
            case "involved" -> "worker beside the hub";
            case "named" -> "named worker";
            case "sample" -> "worker who checks records";
            default -> "worker";
        };
    }

    /** These open and close records: whoever could add, correct or withdraw one by a general form could open any record to anybody. */
    public static boolean guards(FactKind<?> kind) {
        return tellings().stream().anyMatch(each -> each.kind().name().equals(kind.name()));
    }

    private ConfidentialFacts() {}
}
