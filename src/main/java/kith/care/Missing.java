package kith.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kith.care.CareFacts.MissingEnded;
import kith.care.CareFacts.MissingStarted;
import kith.care.MissingFacts.InterviewHeld;
import kith.care.MissingFacts.InterviewOffered;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Projection;

/** The times a child was missing or away, and the talk that is owed to a child who came back. */
public record Missing(List<Period> periods) {

    /** @param answer what the child said to the offer of an interview; {@code outcome} what came of it */
    public record Period(FactId fact, String type, LocalDate since, LocalDate until, LocalDate offered, String answer, LocalDate interviewed, String outcome) {}

    static final Missing NEVER = new Missing(List.of());

    public static final Projection PROJECTION = Projection.of("care.missing", "person uuid, fact uuid, type text, since date, until date, offered date, answer text, interviewed date, outcome text", 2,
        (state, timeline) -> state.part(Missing.class).map(missing -> missing.periods.stream().map(it -> new Object[] {state.person().value(), it.fact.value(), it.type, it.since, it.until,
            it.offered, it.answer, it.interviewed, it.outcome}).toList()).orElse(List.of()));

    boolean now() {
        return !periods.isEmpty() && periods.getLast().until == null;
    }

    Missing started(Fact<MissingStarted> fact) {
        var all = new ArrayList<>(periods);
        all.add(new Period(fact.id(), fact.body().type(), fact.happened().day(), null, null, null, null, null));
        return new Missing(List.copyOf(all));
    }

    /** Who came back and went again on one day is away. */
    Missing ended(Fact<MissingEnded> fact) {
        int at = periods.size() - 1;
        while (at > 0 && periods.get(at - 1).until == null) at--;
        return change(at, was -> was.until != null ? was : new Period(was.fact, was.type, was.since, fact.happened().day(), was.offered, was.answer, was.interviewed, was.outcome));
    }

    Missing offered(Fact<InterviewOffered> fact) {
        return change(back(), was -> new Period(was.fact, was.type, was.since, was.until, fact.happened().day(), fact.body().outcome(), was.interviewed, was.outcome));
    }

    Missing held(Fact<InterviewHeld> fact) {
        return change(back(), was -> new Period(was.fact, was.type, was.since, was.until, was.offered, was.answer, fact.happened().day(), fact.body().outcome()));
    }

    private int back() {
        for (int at = periods.size() - 1; at >= 0; at--) if (periods.get(at).until != null) return at;
        return periods.size() - 1;
    }

    private Missing change(int at, UnaryOperator<Period> becomes) {
        if (at < 0) return this;
        var all = new ArrayList<>(periods);
        all.set(at, becomes.apply(all.get(at)));
        return new Missing(List.copyOf(all));
    }
}
