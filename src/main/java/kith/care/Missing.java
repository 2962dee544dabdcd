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

/**
 * The times a child was missing or away, and the talk that is owed to a child who came back.
 *
 * @param talks what was said of a talk while the child was away: on the day of the return it comes before the return in the order of the day
 */
public record Missing(List<Period> periods, List<Talk> talks) {

    /** @param answer what the child said to the offer of an interview; {@code outcome} what came of it, {@code interviewer} whether with somebody independent */
    public record Period(FactId fact, String type, LocalDate since, LocalDate until, LocalDate offered, String answer, LocalDate interviewed, String outcome, String interviewer) {}

    /** An offer or a talk, and what the time missing to which it was put down was before it. */
    record Talk(Fact<?> fact, int at, Period was) {

        boolean follows(Fact<?> end) {
            var told = fact.happened();
            return told.day().equals(end.happened().day()) && (told.at() == null || end.happened().at() == null || !told.at().isBefore(end.happened().at()));
        }
    }

    static final Missing NEVER = new Missing(List.of(), List.of());

    public static final Projection PROJECTION = Projection.of("care.missing", "person uuid, fact uuid, type text, since date, until date, offered date, answer text, interviewed date, outcome text, interviewer text", 2,
        (state, timeline) -> state.part(Missing.class).map(missing -> missing.periods.stream().map(it -> new Object[] {state.person().value(), it.fact.value(), it.type, it.since, it.until,
            it.offered, it.answer, it.interviewed, it.outcome, it.interviewer}).toList()).orElse(List.of()));

    boolean now() {
        return !periods.isEmpty() && periods.getLast().until == null;
    }

    Missing started(Fact<MissingStarted> fact) {
        var all = new ArrayList<>(periods);
        all.add(new Period(fact.id(), fact.body().type(), fact.happened().day(), null, null, null, null, null, null));
        return new Missing(List.copyOf(all), List.of());
    }

    /** Who came back and went again on one day is away. */
    Missing ended(Fact<MissingEnded> fact) {
        int at = periods.size() - 1;
        while (at > 0 && periods.get(at - 1).until == null) at--;
        var about = talks.stream().filter(talk -> talk.follows(fact)).toList();
        var back = this;
        for (var talk : about.reversed()) back = back.change(talk.at, was -> talk.was);
        back = back.change(at, was -> was.until != null ? was : new Period(was.fact, was.type, was.since, fact.happened().day(), was.offered, was.answer, was.interviewed, was.outcome, was.interviewer));
        for (var talk : about) back = back.change(at, was -> after(was, talk.fact));
        return new Missing(back.periods, List.of());
    }

    Missing talked(Fact<?> fact) {
        int at = back();
        if (at < 0) return this;
        var all = new ArrayList<>(talks);
        if (now()) all.add(new Talk(fact, at, periods.get(at)));
        return new Missing(change(at, was -> after(was, fact)).periods, List.copyOf(all));
    }

    private static Period after(Period was, Fact<?> talk) {
        var day = talk.happened().day();
        return switch (talk.body()) {
            case InterviewOffered offer -> new Period(was.fact, was.type, was.since, was.until, day, offer.outcome(), was.interviewed, was.outcome, was.interviewer);
            case InterviewHeld held -> new Period(was.fact, was.type, was.since, was.until, was.offered, was.answer, day, held.outcome(), held.interviewer());
            default -> was;
        };
    }

    private int back() {
        for (int at = periods.size() - 1; at >= 0; at--) if (periods.get(at).until != null) return at;
        return periods.size() - 1;
    }

    private Missing change(int at, UnaryOperator<Period> becomes) {
        if (at < 0) return this;
        var all = new ArrayList<>(periods);
        all.set(at, becomes.apply(all.get(at)));
        return new Missing(List.copyOf(all), talks);
    }
}
