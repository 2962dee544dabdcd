package kith.ledger;

import java.time.DateTimeException;
import java.util.Collections;

/** What a correction or a withdrawal must be before it may stand: settling a history afterwards never fails. */
public final class Amendment {

    private Amendment() {}

    /** @throws InvalidFact when only the fact itself, without the one it amends, shows that it cannot stand */
    static <B extends Record> Fact<B> complete(Fact<B> fact) {
        amends(fact.is(FactCorrected.KIND), "corrects", fact.corrects(), fact);
        amends(fact.is(FactWithdrawn.KIND), "withdraws", fact.withdraws(), fact);
        if (fact.body() instanceof FactCorrected correction) {
            if (correction.happened() == null && correction.body() == null) throw new InvalidFact("body", "gives neither a new happened nor a new body");
            if (correction.happened() != null) day(correction.happened());
        }
        return fact;
    }

    private static void amends(boolean may, String place, FactId other, Fact<?> fact) {
        if (may && other == null) throw new InvalidFact(place, "is missing");
        if (!may && other != null) throw new InvalidFact(place, "has no place in " + fact.kind());
        if (fact.id().equals(other)) throw new InvalidFact(place, "names the fact itself");
    }

    private static void day(String happened) {
        try {
            Happened.valueOf(happened);
        } catch (DateTimeException wrong) {
            throw new InvalidFact("body.happened", "\"" + happened + "\" is neither a date (2026-03-02) nor a date and time with offset");
        }
    }

    /**
     * @param amended the fact that {@code fact} corrects or withdraws; null where there is none
     * @throws InvalidFact when the two do not fit each other
     */
    public static void check(Fact<?> fact, Fact<?> amended) {
        var place = fact.corrects() != null ? "corrects" : "withdraws";
        if (amended == null) throw new InvalidFact(place, "names no fact that is known");
        if (Collections.disjoint(fact.about(), amended.about())) throw new InvalidFact(place, "names a fact about other people");
        if (!(fact.body() instanceof FactCorrected correction)) return;
        if (amended.corrects() != null || amended.withdraws() != null) throw new InvalidFact(place, "names a " + amended.kind() + ": correct the fact itself, or withdraw this one");
        if (correction.body() != null) FactJson.body(amended.kind(), correction.body(), amended.kind().version());
    }
}
