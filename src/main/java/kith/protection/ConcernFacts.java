package kith.protection;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Rank;
import kith.pathway.Telling;
import kith.ui.Say;

/** How protection work begins: harm is suspected, a child who is not born yet is at risk, or a child on a plan moves in. */
public final class ConcernFacts {

    /** Reasonable cause to suspect that the child suffers, or is likely to suffer, significant harm (Children Act 1989, section 47). */
    public record HarmSuspected(@Codes({"new-information", "disclosure", "injury", "assessment", "police", "health", "other"}) String because) {}

    /** @param conferenceBy by when a pre-birth conference is wanted, counted back from the day the child is expected */
    public record UnbornRiskKnown(LocalDate conferenceBy) {}

    /** Another authority says that a child on a plan has moved into this area; its plan ends when this authority has held its conference. */
    public record TransferInNotified(@Codes(set = "local_authority") String from) {}

    public static final FactKind<HarmSuspected> HARM = FactKind.of("harm.suspected", Rank.START, HarmSuspected.class);
    public static final FactKind<UnbornRiskKnown> UNBORN = FactKind.of("unborn.risk-known", Rank.START, UnbornRiskKnown.class);
    public static final FactKind<TransferInNotified> TRANSFER_IN = FactKind.of("transfer-in.notified", Rank.START, TransferInNotified.class);

    static List<Telling<?>> tellings() {
        return List.of(
            Course.noted(HARM, "Significant harm suspected"),
            Course.noted(UNBORN, "Unborn child at risk").says(fact -> "Unborn child at risk" + (fact.body().conferenceBy() == null ? "" : ", conference by " + Say.date(fact.body().conferenceBy()))),
            Course.noted(TRANSFER_IN, "Child on a plan moved in"));
    }

    private ConcernFacts() {}
}
