package kith.pathway;

import java.util.Map;
import kith.ledger.Fact;

/** {@code evaluate(state, pathways, sources)}: pure; walks the settled history once, each fact meeting only its own rules. */
public final class Evaluation {

    private final Pathways pathways;
    private final Map<String, Source> sources;

    /** @param sources the imports whose facts may be met, by id */
    public Evaluation(Pathways pathways, Map<String, Source> sources) {
        this.pathways = pathways;
        this.sources = sources;
    }

    public Timeline of(ChildState state) {
        var statuses = new StatusWalk(pathways, state.life());
        var clocks = new ClockWalk(pathways, statuses, sources);
        for (Fact<?> fact : state.history()) {
            statuses.birthdaysBefore(fact.happened().day(), clocks);
            clocks.end(fact);
            statuses.end(fact, clocks);
            statuses.start(fact);
            clocks.start(fact);
        }
        statuses.birthdaysBefore(null, clocks);
        return new Timeline(statuses.periods(), clocks.clocks(), clocks.owed());
    }
}
