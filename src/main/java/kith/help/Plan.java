package kith.help;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kith.help.PlanFacts.PlanActionAgreed;
import kith.help.PlanFacts.PlanActionDone;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.pathway.Timeline;
import kith.pathway.Timeline.StatusPeriod;

/**
 * The versions of a child's plan, the last of which stands, and its actions.
 * @param early actions said to be done on a day before the one they were agreed on
 */
public record Plan(List<Version> versions, List<Action> actions, Map<FactId, Done> early) {

    static final Plan NONE = new Plan(List.of(), List.of(), Map.of());

    /** Which status asks for which plan: with it the plan ends, whoever or whatever ends it. */
    private static final Map<String, String> STATUS = Map.of("early-help-plan.made", "early-help", "need-plan.made", "child-in-need", "protection-plan.made", "child-protection");

    /** @param ended the end of the plan itself, while the status it stands on may go on */
    record Version(FactId fact, String kind, LocalDate made, LocalDate review, UUID by, LocalDate reviewed, LocalDate ended) {

        /** The status that runs when it is made, or for which it is made beforehand. */
        LocalDate over(Timeline timeline) {
            if (ended != null) return ended;
            return timeline.statuses().stream().filter(each -> each.code().equals(STATUS.get(kind)) && (each.until() == null || each.until().isAfter(made)))
                .min(Comparator.comparing(StatusPeriod::from)).map(StatusPeriod::until).orElse(null);
        }
    }

    record Action(FactId fact, FactId version, LocalDate agreed, PlanActionAgreed says, Done done) {}

    record Done(LocalDate day, String outcome) {}

    public static final Projection VERSIONS = Projection.of("help.plan", "person uuid, fact uuid, kind text, made_on date, review_on date, made_by uuid, turn int4, reviewed_on date, ended_on date", 2, (state, timeline) -> {
        var rows = new ArrayList<Object[]>();
        for (var each : of(state).versions) rows.add(new Object[] {state.person().value(), each.fact.value(), each.kind, each.made, each.review, each.by, rows.size() + 1, each.reviewed, each.over(timeline)});
        return rows;
    });

    public static final Projection ACTIONS = Projection.of("help.plan_action", "person uuid, fact uuid, plan uuid, owner text, owner_name text, agreed_on date, due date, done_on date, outcome text", 2,
        (state, timeline) -> of(state).actions.stream().map(each -> new Object[] {state.person().value(), each.fact.value(), each.version == null ? null : each.version.value(), each.says.owner(), each.says.ownerName(),
            each.agreed, each.says.due(), each.done == null ? null : each.done.day, each.done == null ? null : each.done.outcome}).toList());

    private static Plan of(ChildState state) {
        return state.part(Plan.class).orElse(NONE);
    }

    Plan made(Fact<?> fact, LocalDate review) {
        var by = fact.recorded().onBehalfOf() == null ? fact.recorded().by() : fact.recorded().onBehalfOf();
        return new Plan(and(versions, new Version(fact.id(), fact.kind().name(), fact.happened().day(), review, by, null, null)), actions, early);
    }

    Plan reviewed(String kind, LocalDate day) {
        return last(kind, day, it -> day.equals(it.made) ? it : new Version(it.fact, it.kind, it.made, it.review, it.by, day, it.ended));
    }

    /** One that was made on the day another ended is the newer one. */
    Plan ended(String kind, LocalDate day) {
        boolean newer = versions.size() > 1 && versions.getLast().made.equals(day) && versions.get(versions.size() - 2).kind.equals(kind);
        return newer ? this : last(kind, day, it -> new Version(it.fact, it.kind, it.made, it.review, it.by, it.reviewed, day));
    }

    private Plan last(String kind, LocalDate day, UnaryOperator<Version> change) {
        if (versions.isEmpty() || !versions.getLast().kind.equals(kind) || versions.getLast().made.isAfter(day)) return this;
        var all = new ArrayList<>(versions);
        all.set(all.size() - 1, change.apply(all.getLast()));
        return new Plan(List.copyOf(all), actions, early);
    }

    Plan agreed(Fact<PlanActionAgreed> fact) {
        return new Plan(versions, and(actions, new Action(fact.id(), fact.body().of(), fact.happened().day(), fact.body(), early.get(fact.id()))), early);
    }

    Plan done(Fact<PlanActionDone> fact) {
        var of = fact.body().of();
        var done = new Done(fact.happened().day(), fact.body().outcome());
        if (actions.stream().noneMatch(each -> each.fact.equals(of))) {
            var more = new HashMap<>(early);
            more.put(of, done);
            return new Plan(versions, actions, Map.copyOf(more));
        }
        return new Plan(versions, actions.stream().map(each -> each.fact.equals(of) ? new Action(each.fact, each.version, each.agreed, each.says, done) : each).toList(), early);
    }

    private static <T> List<T> and(List<T> before, T added) {
        var all = new ArrayList<>(before);
        all.add(added);
        return List.copyOf(all);
    }
}
