package kith.court;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Ahead;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;
import kith.ui.Say;

/** When a child's liberty is restricted: secure accommodation (Children Act 1989, section 25) and orders of the High Court. */
public final class LibertyFacts {

    public record SecureStarted() {}

    /** For a child under 13: by the Secretary of State, in Wales by the Welsh Ministers, before the child is placed. */
    public record SecureApproved() {}

    /** The court's authority; three months at first, six when it is renewed. */
    public record SecureAuthorised(@Needed @Ahead LocalDate until) {}

    public record SecureReviewed(@Codes({"criteria-met", "criteria-not-met"}) String outcome) {}

    public record SecureEnded() {}

    /** @param until the day the order names; a return does not tell it */
    public record DeprivationStarted(@Ahead LocalDate until) {}

    public record DeprivationReviewed(@Ahead LocalDate until) {}

    public record DeprivationEnded() {}

    public static final FactKind<SecureStarted> SECURE_STARTED = FactKind.of("secure-accommodation.started", Rank.START, SecureStarted.class);
    public static final FactKind<SecureApproved> SECURE_APPROVED = FactKind.of("secure-accommodation.approved", Rank.DECISION, SecureApproved.class);
    public static final FactKind<SecureAuthorised> SECURE_AUTHORISED = FactKind.of("secure-accommodation.authorised", Rank.DECISION, SecureAuthorised.class);
    public static final FactKind<SecureReviewed> SECURE_REVIEWED = FactKind.of("secure-accommodation.reviewed", Rank.MEETING, SecureReviewed.class);
    public static final FactKind<SecureEnded> SECURE_ENDED = FactKind.of("secure-accommodation.ended", Rank.END, SecureEnded.class);
    public static final FactKind<DeprivationStarted> DEPRIVATION_STARTED = FactKind.of("deprivation-of-liberty.started", Rank.START, DeprivationStarted.class);
    public static final FactKind<DeprivationReviewed> DEPRIVATION_REVIEWED = FactKind.of("deprivation-of-liberty.reviewed", Rank.MEETING, DeprivationReviewed.class);
    public static final FactKind<DeprivationEnded> DEPRIVATION_ENDED = FactKind.of("deprivation-of-liberty.ended", Rank.END, DeprivationEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(SECURE_STARTED, "Secure accommodation started"),
            Telling.of(SECURE_APPROVED, "Secure accommodation approved by the government, under 13"),
            Telling.of(SECURE_AUTHORISED, "Secure accommodation authorised").folds(Proceedings.class, () -> Proceedings.NONE, (it, fact) -> it.renewed(fact, "secure", fact.body().until()))
                .says(fact -> "The court authorised secure accommodation until " + Say.date(fact.body().until())),
            Telling.of(SECURE_REVIEWED, "Secure accommodation review"),
            Telling.of(SECURE_ENDED, "Secure accommodation ended").folds(Proceedings.class, () -> Proceedings.NONE, (it, fact) -> it.over("secure", fact.happened().day())),
            Telling.of(DEPRIVATION_STARTED, "Deprivation of liberty order started").folds(Proceedings.class, () -> Proceedings.NONE, (it, fact) -> it.order(fact, "deprivation-of-liberty", false, fact.body().until()))
                .says(fact -> "Deprivation of liberty order started" + (fact.body().until() == null ? "" : ", until " + Say.date(fact.body().until()))),
            Telling.of(DEPRIVATION_REVIEWED, "Deprivation of liberty reviewed")
                .folds(Proceedings.class, () -> Proceedings.NONE, (it, fact) -> fact.body().until() == null ? it : it.lasting("deprivation-of-liberty", fact.body().until()))
                .says(fact -> "Deprivation of liberty reviewed" + (fact.body().until() == null ? "" : ", until " + Say.date(fact.body().until()))),
            Telling.of(DEPRIVATION_ENDED, "Deprivation of liberty order ended").folds(Proceedings.class, () -> Proceedings.NONE, (it, fact) -> it.over("deprivation-of-liberty", fact.happened().day())));
    }

    private LibertyFacts() {}
}
