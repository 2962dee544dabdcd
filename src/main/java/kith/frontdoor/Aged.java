package kith.frontdoor;

import java.time.LocalDate;
import java.util.List;
import kith.frontdoor.FrontDoorFacts.AgeEstimated;
import kith.ledger.Fact;
import kith.pathway.Projection;

/** How old somebody was thought to be, and on what day, until the birth date is known. */
public record Aged(Integer years, LocalDate on) {

    static final Aged UNKNOWN = new Aged(null, null);

    public static final Projection PROJECTION = Projection.of("frontdoor.age", "person uuid, years int4, on_day date", 1,
        (state, timeline) -> state.part(Aged.class).map(it -> List.<Object[]>of(new Object[] {state.person().value(), it.years, it.on})).orElse(List.of()));

    Aged estimated(Fact<AgeEstimated> fact) {
        return new Aged(fact.body().years(), fact.happened().day());
    }
}
