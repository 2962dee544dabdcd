package kith.casework;

import java.time.LocalDate;
import java.util.List;
import kith.casework.AssessmentFacts.AssessmentOutcomeRecorded;
import kith.casework.AssessmentFacts.AssessmentReviewed;
import kith.casework.CaseworkFacts.AssessmentCompleted;
import kith.casework.CaseworkFacts.AssessmentStarted;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Projection;

/** The latest assessment of a child: since when, how often the manager looked at it, what it found, and whether the family knows what follows. */
public record Assessment(FactId fact, LocalDate started, int reviews, LocalDate reviewed, FactId end, LocalDate completed, List<String> factors, String familyTold, List<String> helps, LocalDate helpsFrom, FactId told, FactId toldOf) {

    static final Assessment NONE = new Assessment(null, null, 0, null, null, null, List.of(), null, List.of(), null, null, null);

    public static final Projection PROJECTION = Projection.of("casework.assessment",
        "person uuid, fact uuid, started_on date, reviews int4, reviewed_on date, ended uuid, completed_on date, factors text[], family_told text, helps text[], helps_from date, told uuid", 1,
        (state, timeline) -> state.part(Assessment.class).map(it -> List.<Object[]>of(new Object[] {state.person().value(), id(it.fact), it.started, it.reviews, it.reviewed, id(it.end), it.completed, it.factors,
            it.familyTold, it.helps, it.helpsFrom, id(it.told)})).orElse(List.of()));

    private static Object id(FactId fact) {
        return fact == null ? null : fact.value();
    }

    Assessment started(Fact<AssessmentStarted> fact) {
        return new Assessment(fact.id(), fact.happened().day(), 0, null, null, null, List.of(), null, List.of(), null, null, null);
    }

    Assessment completed(Fact<AssessmentCompleted> fact) {
        var before = end == null ? this : NONE;
        // what follows is told on the same day, and may come first in the order of facts
        var of = fact.id().equals(toldOf) ? this : NONE;
        return new Assessment(before.fact, before.started, before.reviews, before.reviewed, fact.id(), fact.happened().day(), all(fact.body().factors()), of.familyTold, of.helps, of.helpsFrom, of.told, of.toldOf);
    }

    Assessment reviewed(Fact<AssessmentReviewed> fact) {
        return new Assessment(this.fact, started, reviews + 1, fact.happened().day(), end, completed, factors, familyTold, helps, helpsFrom, told, toldOf);
    }

    Assessment told(Fact<AssessmentOutcomeRecorded> fact) {
        var it = fact.body();
        return new Assessment(this.fact, started, reviews, reviewed, end, completed, factors, it.familyTold(), all(it.helps()), it.helpsFrom(), fact.id(), it.of());
    }

    private static List<String> all(List<String> codes) {
        return codes == null ? List.of() : codes;
    }
}
