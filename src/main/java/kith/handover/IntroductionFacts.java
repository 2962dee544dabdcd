package kith.handover;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Needed;
import kith.ledger.Rank;
import kith.pathway.Telling;

/** Whoever hands over brings whoever takes over to the family: a new worker is introduced by one the child knows. */
public final class IntroductionFacts {

    /**
     * @param of the offer it belongs to
     * @param at such as 16:30, where a time was agreed
     * @param giver the worker the child knows; {@code taker} the one who is introduced: their ids
     */
    public record IntroductionPlanned(@Needed FactId of, @Needed LocalDate day, String at, @Needed String giver, @Needed String taker) {}

    public record IntroductionMade(@Needed FactId of) {}

    public static final FactKind<IntroductionPlanned> PLANNED = FactKind.of("introduction.planned", Rank.CHANGE, IntroductionPlanned.class);
    public static final FactKind<IntroductionMade> MADE = FactKind.of("introduction.made", Rank.MEETING, IntroductionMade.class);

    public static List<Telling<?>> tellings() {
        return List.of(
            Telling.of(PLANNED, "Introduction planned").folds(Introductions.class, () -> Introductions.NONE, Introductions::planned).says(fact -> "Visit to introduce the new worker planned"),
            Telling.of(MADE, "Introduction made").folds(Introductions.class, () -> Introductions.NONE, Introductions::made).says(fact -> "The new worker was introduced to the family"));
    }

    private IntroductionFacts() {}
}
