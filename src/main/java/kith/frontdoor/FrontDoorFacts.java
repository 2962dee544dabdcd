package kith.frontdoor;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Contacts, decisions about them, and referrals. */
public final class FrontDoorFacts {

    public record ContactReceived(String source, Boolean urgent) {}

    /** @param of the contact it decides */
    public record ContactDecided(@Needed @Codes({"advice", "early-help", "mash", "referral", "no-further-action"}) String decision, FactId of) {}

    public record ReferralAccepted(@Codes(set = "referral_source") String source, @Codes(set = "primary_need") String primaryNeed) {}

    public record ReferralNoFurtherAction(@Codes(set = "referral_source") String source) {}

    public static final FactKind<ContactReceived> CONTACT = FactKind.of("contact.received", Rank.START, ContactReceived.class);
    public static final FactKind<ContactDecided> DECIDED = FactKind.of("contact.decided", Rank.DECISION, ContactDecided.class);
    public static final FactKind<ReferralAccepted> ACCEPTED = FactKind.of("referral.accepted", Rank.START, ReferralAccepted.class);
    public static final FactKind<ReferralNoFurtherAction> NO_FURTHER_ACTION = FactKind.of("referral.no-further-action", Rank.DECISION, ReferralNoFurtherAction.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(CONTACT, "Contact received"),
            Telling.of(DECIDED, "Contact decided"),
            Telling.of(ACCEPTED, "Referral accepted"),
            Telling.of(NO_FURTHER_ACTION, "Referral, no further action"));
    }

    private FrontDoorFacts() {}
}
