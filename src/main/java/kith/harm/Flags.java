package kith.harm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kith.harm.HarmFacts.FlagEnded;
import kith.harm.HarmFacts.FlagRaised;
import kith.harm.HarmFacts.FlagReviewed;
import kith.harm.HarmFacts.PlanMade;
import kith.harm.HarmFacts.YouthJusticeEnded;
import kith.harm.HarmFacts.YouthJusticeStarted;
import kith.ledger.Fact;
import kith.ledger.FactId;

/** What is flagged about a child, and was. */
public record Flags(List<Flag> flags) {

    static final String JUSTICE = "youth-justice";

    /** @param level how serious; of youth justice, the order */
    public record Flag(FactId fact, String kind, String level, LocalDate since, LocalDate planned, LocalDate reviewed, LocalDate until) {}

    static final Flags NONE = new Flags(List.of());

    /** Said again of the same harm, it says how serious it is now. */
    Flags raised(Fact<FlagRaised> fact) {
        var body = fact.body();
        if (flags.stream().anyMatch(each -> each.kind.equals(body.kind()) && each.until == null))
            return change(body.kind(), each -> new Flag(each.fact, each.kind, body.level() == null ? each.level : body.level(), each.since, each.planned, each.reviewed, null));
        return and(new Flag(fact.id(), body.kind(), body.level(), fact.happened().day(), null, null, null));
    }

    Flags planned(Fact<PlanMade> fact) {
        return change(fact.body().kind(), each -> new Flag(each.fact, each.kind, each.level, each.since, fact.happened().day(), each.reviewed, null));
    }

    Flags reviewed(Fact<FlagReviewed> fact) {
        var level = fact.body().level();
        return change(fact.body().kind(), each -> new Flag(each.fact, each.kind, level == null ? each.level : level, each.since, each.planned, fact.happened().day(), null));
    }

    Flags ended(Fact<FlagEnded> fact) {
        return end(fact.body().kind(), fact.happened().day());
    }

    Flags justice(Fact<YouthJusticeStarted> fact) {
        return end(JUSTICE, fact.happened().day()).and(new Flag(fact.id(), JUSTICE, fact.body().order(), fact.happened().day(), null, null, null));
    }

    Flags justiceEnded(Fact<YouthJusticeEnded> fact) {
        return end(JUSTICE, fact.happened().day());
    }

    private Flags end(String kind, LocalDate day) {
        return change(kind, each -> new Flag(each.fact, each.kind, each.level, each.since, each.planned, each.reviewed, day));
    }

    private Flags change(String kind, UnaryOperator<Flag> change) {
        return new Flags(flags.stream().map(each -> each.until == null && each.kind.equals(kind) ? change.apply(each) : each).toList());
    }

    private Flags and(Flag flag) {
        var all = new ArrayList<>(flags);
        all.add(flag);
        return new Flags(List.copyOf(all));
    }
}
