package kith.frontdoor;

import java.util.List;
import java.util.Locale;
import kith.ledger.CodeSet;
import kith.ledger.Codes;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Contacts, decisions about them, and referrals. */
public final class FrontDoorFacts {

    /**
     * @param source    whose code a referral has; what a file called it otherwise
     * @param parents   whether those with parental responsibility know of the contact
     * @param anonymous whoever made contact is not to be named to the family
     */
    public record ContactReceived(String source, Boolean urgent, @Codes({"phone", "email", "web-form", "letter", "in-person"}) String how,
                                  @Codes({"agree", "know", "do-not-know", "unsafe-to-tell"}) String parents, Boolean anonymous) {

        public static ContactReceived from(String source, Boolean urgent) {
            return new ContactReceived(source, urgent, null, null, null);
        }
    }

    /** @param of the contact it decides; without one, all that wait */
    public record ContactDecided(@Needed @Codes({"advice", "early-help", "mash", "referral", "no-further-action"}) String decision, FactId of,
                                 @Codes({"told", "not-yet", "not-safe", "not-possible"}) String familyTold,
                                 @Codes({"told", "not-yet", "not-safe", "not-possible"}) String referrerTold) {

        public static ContactDecided of(String decision, FactId contact) {
            return new ContactDecided(decision, contact, null, null);
        }
    }

    public record ReferralAccepted(@Codes(set = "referral_source") String source, @Codes(set = "primary_need") String primaryNeed) {}

    public record ReferralNoFurtherAction(@Codes(set = "referral_source") String source) {}

    /** Of somebody whose birth date nobody knows. */
    public record AgeEstimated(@Needed Integer years) {}

    public static final FactKind<ContactReceived> CONTACT = FactKind.of("contact.received", Rank.START, ContactReceived.class);
    public static final FactKind<ContactDecided> DECIDED = FactKind.of("contact.decided", Rank.DECISION, ContactDecided.class);
    public static final FactKind<ReferralAccepted> ACCEPTED = FactKind.of("referral.accepted", Rank.START, ReferralAccepted.class);
    public static final FactKind<ReferralNoFurtherAction> NO_FURTHER_ACTION = FactKind.of("referral.no-further-action", Rank.DECISION, ReferralNoFurtherAction.class);
    public static final FactKind<AgeEstimated> AGE = FactKind.of("age.estimated", Rank.CHANGE, AgeEstimated.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(CONTACT, "Contact received").folds(Contacts.class, () -> Contacts.NONE, Contacts::received).says(FrontDoorFacts::received),
            Telling.of(DECIDED, "Contact decided").folds(Contacts.class, () -> Contacts.NONE, Contacts::decided).says(fact -> "Contact decided: " + decision(fact.body().decision()).toLowerCase(Locale.ROOT).replace("mash", "MASH")),
            Telling.of(ACCEPTED, "Referral accepted").folds(Contacts.class, () -> Contacts.NONE, Contacts::accepted).folds(Referrals.class, () -> Referrals.NONE, Referrals::accepted),
            Telling.of(NO_FURTHER_ACTION, "Referral, no further action").folds(Contacts.class, () -> Contacts.NONE, Contacts::refused).folds(Referrals.class, () -> Referrals.NONE, Referrals::refused),
            Telling.of(AGE, "Age estimated").folds(Aged.class, () -> Aged.UNKNOWN, Aged::estimated).says(fact -> "Age estimated: about " + fact.body().years()));
    }

    private static String received(Fact<ContactReceived> fact) {
        var body = fact.body();
        var from = body.source() == null || body.source().isBlank() ? "" : " from " + source(body.source()).toLowerCase(Locale.ROOT);
        return "Contact" + from + (body.how() == null ? "" : ", by " + how(body.how())) + (Boolean.TRUE.equals(body.urgent()) ? ", urgent" : "");
    }

    /** In the words of the return; what was written in words already stays as it is. */
    public static String source(String code) {
        return code == null ? "Not known" : CodeSet.named("referral_source").label(code);
    }

    /** After "by". */
    public static String how(String code) {
        return code.equals("in-person") ? "a visit in person" : code.replace('-', ' ');
    }

    public static String decision(String code) {
        return switch (code) {
            case "advice" -> "Information and advice";
            case "mash" -> "MASH enquiry";
            case "referral" -> "Referral to children’s social care";
            default -> CONTACT_DECISIONS.label(code);
        };
    }

    private static final CodeSet CONTACT_DECISIONS = DECIDED.field("decision").codes();

    private FrontDoorFacts() {}
}
