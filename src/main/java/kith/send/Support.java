package kith.send;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.send.SupportFacts.SupportAgreed;
import kith.send.SupportFacts.SupportEnded;
import kith.send.SupportFacts.SupportReviewed;
import kith.send.SupportFacts.TherapyAssessed;
import kith.send.SupportFacts.TherapyProvided;
import kith.send.SupportFacts.TherapyRequested;

/** Direct payments, budgets, packages and therapy of a child, each from when it was agreed or asked for. */
public record Support(List<Line> lines) {

    static final String THERAPY = "occupational-therapy";

    /** @param looked the last review, or the therapist's assessment */
    public record Line(FactId fact, String what, Integer poundsAWeek, LocalDate since, LocalDate looked, LocalDate until) {}

    static final Support NONE = new Support(List.of());

    Support agreed(Fact<SupportAgreed> fact) {
        return and(new Line(fact.id(), fact.body().what(), fact.body().poundsWeekly(), fact.happened().day(), null, null));
    }

    Support reviewed(Fact<SupportReviewed> fact) {
        var pounds = fact.body().poundsWeekly();
        return change(fact.body().of(), false, each -> new Line(each.fact, each.what, pounds == null ? each.poundsAWeek : pounds, each.since, fact.happened().day(), null));
    }

    Support ended(Fact<SupportEnded> fact) {
        return change(fact.body().of(), false, each -> new Line(each.fact, each.what, each.poundsAWeek, each.since, each.looked, fact.happened().day()));
    }

    Support therapy(Fact<TherapyRequested> fact) {
        return and(new Line(fact.id(), THERAPY, null, fact.happened().day(), null, null));
    }

    Support assessed(Fact<TherapyAssessed> fact) {
        boolean over = "nothing-needed".equals(fact.body().outcome()) || "referred-on".equals(fact.body().outcome());
        return change(fact.body().of(), true, each -> new Line(each.fact, each.what, null, each.since, fact.happened().day(), over ? fact.happened().day() : null));
    }

    Support provided(Fact<TherapyProvided> fact) {
        return change(fact.body().of(), true, each -> new Line(each.fact, each.what, null, each.since, each.looked, fact.happened().day()));
    }

    private Support and(Line line) {
        var all = new ArrayList<>(lines);
        all.add(line);
        return new Support(List.copyOf(all));
    }

    /** Where nobody said which one, it is the oldest that still goes on. */
    private Support change(FactId of, boolean therapy, UnaryOperator<Line> change) {
        var all = new ArrayList<>(lines);
        for (int at = 0; at < all.size(); at++) {
            var each = all.get(at);
            if (each.until != null || each.what.equals(THERAPY) != therapy || of != null && !of.equals(each.fact)) continue;
            all.set(at, change.apply(each));
            break;
        }
        return new Support(List.copyOf(all));
    }

    static String cost(Integer pounds) {
        return pounds == null ? "" : ", £" + pounds + " a week";
    }
}
