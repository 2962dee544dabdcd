package kith.care;

import java.util.List;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.PersonId;
import kith.ledger.Rank;
import kith.pathway.Telling;

/**
 * Who decides for a child and who stands beside the child. Representatives are named here as people are (docs/decisions/0002): an
 * advocate or a solicitor is rung, and nothing else is known of them.
 */
public final class RightsFacts {

    /** Happens on the day since which the holder has it. */
    public record ResponsibilityRecorded(@Needed PersonId holder,
                                         @Needed @Codes({"birth", "marriage-or-civil-partnership", "birth-registration", "agreement", "parental-responsibility-order", "child-arrangements-order",
                                             "special-guardianship-order", "adoption-order", "guardianship", "other-order"}) String by) {}

    public record ResponsibilityEnded(@Needed PersonId holder, @Codes({"order", "adoption-order", "died", "other"}) String by) {}

    /** The parent's agreement that the child is accommodated (Children Act 1989, section 20): it can be taken back at any time (section 20(8)). */
    public record AccommodationAgreed(PersonId by, @Codes({"writing", "spoken"}) String how) {}

    public record AgreementWithdrawn(PersonId by, @Codes({"writing", "spoken"}) String how) {}

    /** Who says yes or no in one matter; with a carer it is delegated authority. */
    public record ConsentSettled(@Needed @Codes({"emergency-treatment", "routine-health", "immunisations", "mental-health", "school-and-trips", "school-admission", "travel-in-uk", "travel-abroad",
                                     "nights-with-friends", "photographs", "sharing-information", "other"}) String matter,
                                 @Needed @Codes({"parent", "carer", "authority", "child", "ask-each-time"}) String decides,
                                 @Codes({"given", "refused", "withdrawn"}) String answer, PersonId holder) {}

    public record FamilyTimeArranged(@Needed PersonId with, @Needed @Codes({"together", "supervised", "calls-and-letters", "none"}) String how,
                                     @Codes({"weekly", "fortnightly", "monthly", "school-holidays", "as-agreed"}) String often) {}

    public record FamilyTimeEnded(@Needed PersonId with) {}

    public record RepresentativeAppointed(@Needed @Codes({"advocate", "guardian", "solicitor", "independent-visitor", "litigation-friend"}) String role, @Needed String name, String phone) {}

    public record RepresentativeEnded(@Needed @Codes({"advocate", "guardian", "solicitor", "independent-visitor", "litigation-friend"}) String role) {}

    public static final FactKind<ResponsibilityRecorded> RESPONSIBILITY = FactKind.of("parental-responsibility.recorded", Rank.CHANGE, ResponsibilityRecorded.class);
    public static final FactKind<ResponsibilityEnded> RESPONSIBILITY_ENDED = FactKind.of("parental-responsibility.ended", Rank.END, ResponsibilityEnded.class);
    public static final FactKind<AccommodationAgreed> AGREED = FactKind.of("section-20.agreed", Rank.CHANGE, AccommodationAgreed.class);
    public static final FactKind<AgreementWithdrawn> WITHDRAWN = FactKind.of("section-20.withdrawn", Rank.CHANGE, AgreementWithdrawn.class);
    public static final FactKind<ConsentSettled> CONSENT = FactKind.of("consent.settled", Rank.CHANGE, ConsentSettled.class);
    public static final FactKind<FamilyTimeArranged> FAMILY_TIME = FactKind.of("family-time.arranged", Rank.CHANGE, FamilyTimeArranged.class);
    public static final FactKind<FamilyTimeEnded> FAMILY_TIME_ENDED = FactKind.of("family-time.ended", Rank.END, FamilyTimeEnded.class);
    public static final FactKind<RepresentativeAppointed> REPRESENTATIVE = FactKind.of("representative.appointed", Rank.CHANGE, RepresentativeAppointed.class);
    public static final FactKind<RepresentativeEnded> REPRESENTATIVE_ENDED = FactKind.of("representative.ended", Rank.END, RepresentativeEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(RESPONSIBILITY, "Parental responsibility").folds(Rights.class, () -> Rights.NONE, Rights::responsible),
            Telling.of(RESPONSIBILITY_ENDED, "Parental responsibility ended").folds(Rights.class, () -> Rights.NONE, Rights::responsibleNoLonger),
            Telling.of(AGREED, "Section 20 agreement").folds(Rights.class, () -> Rights.NONE, Rights::agreed),
            Telling.of(WITHDRAWN, "Section 20 agreement withdrawn").folds(Rights.class, () -> Rights.NONE, Rights::withdrawn),
            Telling.of(CONSENT, "Who may consent").folds(Rights.class, () -> Rights.NONE, Rights::settled),
            Telling.of(FAMILY_TIME, "Family time").folds(Rights.class, () -> Rights.NONE, Rights::arranged),
            Telling.of(FAMILY_TIME_ENDED, "Family time ended").folds(Rights.class, () -> Rights.NONE, Rights::arrangedNoLonger),
            Telling.of(REPRESENTATIVE, "Advocate, guardian or solicitor").folds(Rights.class, () -> Rights.NONE, Rights::represented),
            Telling.of(REPRESENTATIVE_ENDED, "Advocate, guardian or solicitor ended").folds(Rights.class, () -> Rights.NONE, Rights::representedNoLonger));
    }

    private RightsFacts() {}
}
