package kith.handover;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.CodeSet;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/**
 * Giving work from one side to another. An offer changes nothing for the family; accepting does, on that day. The acceptance repeats the
 * matter, so that a rule can begin the other side's status from it alone.
 */
public final class HandoverFacts {

    /**
     * @param from the hub or team that gives; null where it is none of the service
     * @param to the hub or team that is to take; null where that is somebody outside, of the kind {@code agency}, whose name is in the words
     */
    public record HandoverOffered(@Needed @Codes(set = "handover_matter") String matter, String from, String to, @Codes(set = "handover_agency") String agency) {}

    /** What of an offer about several children concerns one of them alone: it is in the words. */
    public record HandoverOfChild(@Needed FactId of) {}

    public record HandoverAccepted(@Needed FactId of, @Needed @Codes(set = "handover_matter") String matter, String to, @Codes(set = "handover_agency") String agency) {}

    public record HandoverReturned(@Needed FactId of, @Needed @Codes(set = "handover_return") String reason) {}

    public record HandoverWithdrawn(@Needed FactId of, @Needed @Codes(set = "handover_withdrawal") String reason) {}

    public static final FactKind<HandoverOffered> OFFERED = FactKind.of("handover.offered", Rank.CHANGE, HandoverOffered.class);
    public static final FactKind<HandoverOfChild> OF_CHILD = FactKind.of("handover.child-described", Rank.CHANGE, HandoverOfChild.class);
    public static final FactKind<HandoverAccepted> ACCEPTED = FactKind.of("handover.accepted", Rank.DECISION, HandoverAccepted.class);
    public static final FactKind<HandoverReturned> RETURNED = FactKind.of("handover.returned", Rank.DECISION, HandoverReturned.class);
    public static final FactKind<HandoverWithdrawn> WITHDRAWN = FactKind.of("handover.withdrawn", Rank.DECISION, HandoverWithdrawn.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(OFFERED, "Handover offered").folds(Handovers.class, () -> Handovers.NONE, Handovers::offered)
                .says(fact -> "Handover offered: " + matter(fact.body().matter()) + whom(fact.body().to(), fact.body().agency())),
            Telling.of(OF_CHILD, "Handover: about this child alone").says(fact -> "Handover offered: about this child alone"),
            Telling.of(ACCEPTED, "Handover accepted").folds(Handovers.class, () -> Handovers.NONE, (all, fact) -> all.answered(fact, "accepted", fact.body().of(), null))
                .says(fact -> "Handover accepted: " + matter(fact.body().matter()) + whom(fact.body().to(), fact.body().agency())),
            Telling.of(RETURNED, "Handover returned").folds(Handovers.class, () -> Handovers.NONE, (all, fact) -> all.answered(fact, "returned", fact.body().of(), fact.body().reason()))
                .says(fact -> "Handover returned: " + RETURNED.field("reason").codes().label(fact.body().reason()).toLowerCase()),
            Telling.of(WITHDRAWN, "Handover withdrawn").folds(Handovers.class, () -> Handovers.NONE, (all, fact) -> all.answered(fact, "withdrawn", fact.body().of(), fact.body().reason()))
                .says(fact -> "Handover withdrawn: " + WITHDRAWN.field("reason").codes().label(fact.body().reason()).toLowerCase()));
    }

    static String matter(String code) {
        var words = CodeSet.named("handover_matter").label(code);
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String whom(String hub, String agency) {
        if (hub != null) return ", " + hub.replace('-', ' ');
        return agency == null ? "" : ", " + CodeSet.named("handover_agency").label(agency).toLowerCase().replace("gp ", "GP ");
    }

    private HandoverFacts() {}
}
