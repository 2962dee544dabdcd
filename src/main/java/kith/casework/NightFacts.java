package kith.casework;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Emergency duty: what a manager agreed by word of mouth, the message for the hub, and that the hub has read what the night did. */
public final class NightFacts {

    /**
     * Happens at the moment at which the manager said so.
     * @param by the manager, as a worker's id; one without an account is named in the words
     */
    public record AuthorityGiven(@Needed @Codes({"placement", "section-20", "emergency-order", "police-protection", "strategy-discussion", "spending", "other"}) String action,
                                 @Codes({"on-call-manager", "group-manager", "head-of-operations", "director", "consultant-social-worker", "other"}) String role, String by) {}

    public record MessageLeft(Boolean urgent) {}

    public record NightAcknowledged() {}

    public static final FactKind<AuthorityGiven> AUTHORITY = FactKind.of("authority.given", Rank.DECISION, AuthorityGiven.class);
    public static final FactKind<MessageLeft> MESSAGE = FactKind.of("night-message.left", Rank.CHANGE, MessageLeft.class);
    public static final FactKind<NightAcknowledged> ACKNOWLEDGED = FactKind.of("night.acknowledged", Rank.CHANGE, NightAcknowledged.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(AUTHORITY, "Manager's authority by word of mouth").says(fact -> "Manager's authority by word of mouth: " + AUTHORITY.field("action").codes().label(fact.body().action()).toLowerCase()
                + (fact.body().role() == null ? "" : ", " + AUTHORITY.field("role").codes().label(fact.body().role()).toLowerCase())),
            Telling.of(MESSAGE, "Message from emergency duty").says(fact -> Boolean.TRUE.equals(fact.body().urgent()) ? "Urgent message from emergency duty" : "Message from emergency duty"),
            Telling.of(ACKNOWLEDGED, "Night read").says(fact -> "The hub has read what emergency duty did"));
    }

    private NightFacts() {}
}
