package kith.send;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.send.EducationPlanFacts.AdviceAsked;
import kith.send.EducationPlanFacts.AdviceGiven;
import kith.send.EducationPlanFacts.AssessmentDecided;
import kith.send.EducationPlanFacts.CommentsGiven;
import kith.send.EducationPlanFacts.PhasePlanned;
import kith.send.EducationPlanFacts.PlanDecided;
import kith.send.EducationPlanFacts.PlanStarted;
import kith.send.EducationPlanFacts.ReviewDecided;

/** The education, health and care plan of a child: how far the way to it is, or since when it is there, with each step; a new request begins anew. */
public record EducationPlan(Stage stage, LocalDate since, LocalDate requested, LocalDate started, LocalDate reviewed, LocalDate pausedSince, List<Step> steps, List<Advice> advice) {

    public enum Stage { ASKED, ASSESSING, DECIDED, DRAFT, PLAN, REVIEWED, CHANGING, REFUSED, ENDED }

    /** @param said the code that says what came of it; null where the step says all */
    public record Step(FactId fact, String type, LocalDate day, String said) {}

    /** @param given null while it is waited for */
    public record Advice(FactId fact, String from, LocalDate asked, LocalDate given) {}

    static final EducationPlan NONE = new EducationPlan(null, null, null, null, null, null, List.of(), List.of());

    EducationPlan requested(Fact<?> fact) {
        return new EducationPlan(Stage.ASKED, fact.happened().day(), fact.happened().day(), null, null, null, List.of(), List.of()).step(fact, null);
    }

    EducationPlan over(Fact<?> fact) {
        return step(fact, null).at(Stage.ENDED, fact);
    }

    EducationPlan assessed(Fact<AssessmentDecided> fact) {
        return step(fact, fact.body().decision()).at(fact.body().decision().equals("assess") ? Stage.ASSESSING : Stage.REFUSED, fact);
    }

    EducationPlan asked(Fact<AdviceAsked> fact) {
        var all = new ArrayList<>(advice);
        all.add(new Advice(fact.id(), fact.body().from(), fact.happened().day(), null));
        return with(all);
    }

    /** Where nobody said which one, it is the oldest that is waited for. */
    EducationPlan given(Fact<AdviceGiven> fact) {
        var of = fact.body().of();
        var all = new ArrayList<>(advice);
        for (int at = 0; at < all.size(); at++) {
            var each = all.get(at);
            if (each.given() != null || of != null && !of.equals(each.fact())) continue;
            all.set(at, new Advice(each.fact(), each.from(), each.asked(), fact.happened().day()));
            break;
        }
        return with(all);
    }

    EducationPlan paused(Fact<?> fact) {
        return new EducationPlan(stage, since, requested, started, reviewed, fact.happened().day(), steps, advice).step(fact, null);
    }

    EducationPlan ranOn(Fact<?> fact) {
        return new EducationPlan(stage, since, requested, started, reviewed, null, steps, advice).step(fact, null);
    }

    EducationPlan decided(Fact<PlanDecided> fact) {
        return step(fact, fact.body().decision()).at(fact.body().decision().equals("no-plan") ? Stage.REFUSED : Stage.DECIDED, fact);
    }

    EducationPlan drafted(Fact<?> fact) {
        return step(fact, null).at(Stage.DRAFT, fact);
    }

    EducationPlan commented(Fact<CommentsGiven> fact) {
        return step(fact, fact.body().said());
    }

    EducationPlan started(Fact<PlanStarted> fact) {
        return new EducationPlan(Stage.PLAN, fact.happened().day(), requested, fact.happened().day(), null, null, steps, advice).step(fact, fact.body().place());
    }

    EducationPlan reviewed(Fact<?> fact) {
        return new EducationPlan(Stage.REVIEWED, fact.happened().day(), requested, started, fact.happened().day(), pausedSince, steps, advice).step(fact, null);
    }

    EducationPlan reviewDecided(Fact<ReviewDecided> fact) {
        return step(fact, fact.body().decision()).at(fact.body().decision().equals("change") ? Stage.CHANGING : Stage.PLAN, fact);
    }

    EducationPlan amending(Fact<?> fact) {
        return step(fact, null).at(Stage.CHANGING, fact);
    }

    EducationPlan amended(Fact<?> fact) {
        return step(fact, null).at(Stage.PLAN, fact);
    }

    EducationPlan ended(Fact<?> fact) {
        return step(fact, null).at(Stage.ENDED, fact);
    }

    EducationPlan phase(Fact<PhasePlanned> fact) {
        return step(fact, fact.body().phase());
    }

    private EducationPlan at(Stage next, Fact<?> fact) {
        return new EducationPlan(next, fact.happened().day(), requested, started, reviewed, pausedSince, steps, advice);
    }

    private EducationPlan with(List<Advice> all) {
        return new EducationPlan(stage, since, requested, started, reviewed, pausedSince, steps, List.copyOf(all));
    }

    private EducationPlan step(Fact<?> fact, String said) {
        var all = new ArrayList<>(steps);
        all.add(new Step(fact.id(), fact.kind().name(), fact.happened().day(), said));
        return new EducationPlan(stage, since, requested, started, reviewed, pausedSince, List.copyOf(all), advice);
    }
}
