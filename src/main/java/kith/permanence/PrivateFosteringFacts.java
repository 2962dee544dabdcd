package kith.permanence;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Asked;
import kith.ledger.Codes;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.PersonId;
import kith.ledger.Rank;
import kith.pathway.Telling;
import kith.ui.Say;

/** A child under 16 who lives for 28 days or more with somebody who is no close relative, by an arrangement of the parents (Children Act 1989, section 66). */
public final class PrivateFosteringFacts {

    /** @param from the day the child is to go there */
    public record PrivateFosteringProposed(@Needed LocalDate from) {}

    /** Whoever has to tell the authority did. */
    public record PrivateFosteringNotified(@Needed @Codes({"proposal", "start", "change", "end"}) String matter, @Codes({"carer", "parent", "somebody-else"}) String by) {}

    public record PrivateFosteringStarted(PersonId with) {}

    /** @param whyNot the law asks that the officer speaks with the child alone, unless that is inappropriate: with a baby */
    public record PrivateFosteringVisited(Boolean childSpokenTo, @Asked("If not, why") @Codes({"inappropriate", "not-there", "would-not", "not-let-in"}) String whyNot, @Codes({"suitable", "not-suitable", "requirements-made"}) String outcome) {}

    public record PrivateFosteringEnded(@Codes({"returned-home", "looked-after", "turned-16", "moved-on", "other"}) String reason) {}

    public static final FactKind<PrivateFosteringProposed> PROPOSED = FactKind.of("private-fostering.proposed", Rank.CHANGE, PrivateFosteringProposed.class);
    public static final FactKind<PrivateFosteringNotified> NOTIFIED = FactKind.of("private-fostering.notified", Rank.DECISION, PrivateFosteringNotified.class);
    public static final FactKind<PrivateFosteringStarted> STARTED = FactKind.of("private-fostering.started", Rank.START, PrivateFosteringStarted.class);
    public static final FactKind<PrivateFosteringVisited> VISITED = FactKind.of("private-fostering.visited", Rank.MEETING, PrivateFosteringVisited.class);
    public static final FactKind<PrivateFosteringEnded> ENDED = FactKind.of("private-fostering.ended", Rank.END, PrivateFosteringEnded.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(PROPOSED, "Private fostering proposed").folds(PrivateFostering.class, () -> PrivateFostering.NONE, PrivateFostering::proposed)
                .says(fact -> "Private fostering proposed from " + Say.date(fact.body().from())),
            Telling.of(NOTIFIED, "Private fostering: the authority was told").folds(PrivateFostering.class, () -> PrivateFostering.NONE, PrivateFostering::notified),
            Telling.of(STARTED, "Private fostering started").folds(PrivateFostering.class, () -> PrivateFostering.NONE, PrivateFostering::started),
            Telling.of(VISITED, "Private fostering visit").folds(PrivateFostering.class, () -> PrivateFostering.NONE, PrivateFostering::visited),
            Telling.of(ENDED, "Private fostering ended").folds(PrivateFostering.class, () -> PrivateFostering.NONE, PrivateFostering::ended));
    }

    private PrivateFosteringFacts() {}
}
