package kith.care;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Handing a child over: to another authority under the National Transfer Scheme, or back from accommodation that was agreed. */
public final class EndingFacts {

    public record TransferReferred() {}

    public record TransferDone(@Codes({"transferred", "stays-here"}) String outcome) {}

    /**
     * Accommodation under section 20 is to end.
     *
     * @param on the day on which it shall
     */
    public record EndProposed(@Needed LocalDate on) {}

    /** Regulation 39: a nominated officer, the director where the young person is 16 or 17. */
    public record EndApproved(@Needed @Codes({"nominated-officer", "director"}) String by) {}

    public static final FactKind<TransferReferred> REFERRED = FactKind.of("transfer-scheme.referred", Rank.START, TransferReferred.class);
    public static final FactKind<TransferDone> TRANSFERRED = FactKind.of("transfer-scheme.transferred", Rank.DECISION, TransferDone.class);
    public static final FactKind<EndProposed> PROPOSED = FactKind.of("accommodation-end.proposed", Rank.START, EndProposed.class);
    public static final FactKind<EndApproved> APPROVED = FactKind.of("accommodation-end.approved", Rank.DECISION, EndApproved.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(REFERRED, "Referred to the National Transfer Scheme"),
            Telling.of(TRANSFERRED, "National Transfer Scheme"),
            Telling.of(PROPOSED, "Accommodation is to end"),
            Telling.of(APPROVED, "End of accommodation approved"));
    }

    private EndingFacts() {}
}
