package kith.protection;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;
import kith.ui.Say;

/** Powers used at once: police protection (Children Act 1989, section 46) and the emergency protection order (section 44). */
public final class EmergencyFacts {

    /** Happens at the moment at which the constable used the power: the 72 hours are counted from it. */
    public record PoliceProtectionStarted(@Codes({"hospital", "police-station", "relative-or-friend", "foster-carer", "residential-home", "at-home", "other"}) String where) {}

    public record PoliceProtectionEnded(@Codes({"returned-home", "emergency-order", "parents-agreed", "with-relatives", "other"}) String outcome) {}

    /** @param until the last day of the order, as the court named it */
    public record EmergencyOrderMade(LocalDate until, @Codes({"remove", "stay-where-safe", "exclude-somebody"}) String effect) {}

    /** Once, by up to seven days (Children Act 1989, section 45(5) and (6)). */
    public record EmergencyOrderExtended(@Needed LocalDate until) {}

    public record EmergencyOrderEnded(@Codes({"ran-out", "discharged", "interim-order"}) String outcome) {}

    public static final FactKind<PoliceProtectionStarted> POLICE_STARTED = FactKind.of("police-protection.started", Rank.START, PoliceProtectionStarted.class);
    public static final FactKind<PoliceProtectionEnded> POLICE_ENDED = FactKind.of("police-protection.ended", Rank.END, PoliceProtectionEnded.class);
    public static final FactKind<EmergencyOrderMade> ORDER_MADE = FactKind.of("emergency-order.made", Rank.DECISION, EmergencyOrderMade.class);
    public static final FactKind<EmergencyOrderExtended> ORDER_EXTENDED = FactKind.of("emergency-order.extended", Rank.DECISION, EmergencyOrderExtended.class);
    public static final FactKind<EmergencyOrderEnded> ORDER_ENDED = FactKind.of("emergency-order.ended", Rank.END, EmergencyOrderEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(POLICE_STARTED, "Police protection"),
            Telling.of(POLICE_ENDED, "Police protection ended"),
            Telling.of(ORDER_MADE, "Emergency protection order").says(fact -> "Emergency protection order" + (fact.body().until() == null ? "" : " until " + Say.date(fact.body().until()))),
            Telling.of(ORDER_EXTENDED, "Emergency protection order extended").says(fact -> "Emergency protection order extended" + (fact.body().until() == null ? "" : " until " + Say.date(fact.body().until()))),
            Telling.of(ORDER_ENDED, "Emergency protection order ended"));
    }

    private EmergencyFacts() {}
}
