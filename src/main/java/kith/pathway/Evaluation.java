package kith.pathway;

import java.util.Map;

/** {@code evaluate(state, pathways, sources)}: pure; walks the settled history once, day by day, each fact meeting only its own rules. */
public final class Evaluation {

    private final Pathways pathways;
    private final Map<String, Source> sources;

    /** @param sources the imports whose facts may be met, by id */
    public Evaluation(Pathways pathways, Map<String, Source> sources) {
        this.pathways = pathways;
        this.sources = sources;
    }

    public Timeline of(ChildState state) {
        var history = state.history();
        var statuses = new StatusWalk(pathways, state.life());
        var clocks = new ClockWalk(pathways, statuses, state.life(), sources);
        var law = new Law(pathways, state.life(), statuses, clocks);
        for (int i = 0; i < history.size(); ) {
            var day = Day.at(history, i);
            law.before(day.date());
            for (; i < day.to(); i++) {
                var fact = history.get(i);
                var concern = pathways.concerning(fact.kind().name());
                clocks.end(fact, concern);
                statuses.end(fact, concern);
                statuses.conditions().note(fact, concern.counted);
                statuses.start(fact, concern, day);
                clocks.start(fact, concern);
                statuses.endWhatBegan(fact, concern, day);
            }
        }
        law.before(null);
        return new Timeline(Periods.of(statuses.spells()), clocks.clocks(), clocks.owed());
    }
}
