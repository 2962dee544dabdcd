package kith.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.casework.FirstReadingFacts.SafetyPlanEnded;
import kith.casework.FirstReadingFacts.SafetyPlanMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Projection;

/**
 * The safety plan that stands; one made later takes the place of the one before.
 * @param at the time it was made, where it is known
 */
public record SafetyPlan(FactId fact, LocalDate made, Instant at, UUID by, SafetyPlanMade says, List<UUID> words) {

    static final SafetyPlan NONE = new SafetyPlan(null, null, null, null, null, List.of());

    public static final Projection PROJECTION = Projection.of("casework.safety_plan",
        "person uuid, fact uuid, made date, until date, made_by uuid, first text, first_until date, second text, second_until date, third text, third_until date, agreed text[], copies text[], words uuid[]", 1,
        (state, timeline) -> state.part(SafetyPlan.class).filter(it -> it.fact != null).map(it -> List.<Object[]>of(new Object[] {
            state.person().value(), it.fact.value(), it.made, it.says.until(), it.by, it.says.first(), it.says.firstUntil(), it.says.second(), it.says.secondUntil(), it.says.third(), it.says.thirdUntil(),
            all(it.says.agreed()), all(it.says.copies()), it.words})).orElse(List.of()));

    static SafetyPlan of(Fact<SafetyPlanMade> fact) {
        return new SafetyPlan(fact.id(), fact.happened().day(), fact.happened().at(), Summary.whose(fact), fact.body(), Summary.words(fact));
    }

    /** One that was made on the day another ended is the newer one. */
    SafetyPlan ended(Fact<SafetyPlanEnded> fact) {
        boolean another = "another-plan".equals(fact.body().reason()) && fact.happened().day().equals(made);
        boolean later = at != null && fact.happened().at() != null && at.isAfter(fact.happened().at());
        return another || later ? this : NONE;
    }

    private static List<String> all(List<String> codes) {
        return codes == null ? List.of() : codes;
    }
}
