package kith.care;

import java.time.LocalDate;
import java.util.List;
import kith.care.CareFacts.CareEnded;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.LegalStatusChanged;
import kith.care.CareFacts.PlacementEnded;
import kith.care.CareFacts.PlacementStarted;
import kith.ledger.Fact;
import kith.pathway.Projection;

/** Where and under what law a looked after child lives now. */
public record Care(String legalStatus, LocalDate legalSince, String placementType, String provider, LocalDate placedSince, boolean missing) {

    static final Care NONE = new Care(null, null, null, null, null, false);

    public static final Projection PROJECTION = Projection.of("care.current",
        "person uuid, legal_status text, legal_since date, placement_type text, provider text, placed_since date, missing bool", 1,
        (state, timeline) -> state.part(Care.class).map(it -> List.<Object[]>of(new Object[] {
            state.person().value(), it.legalStatus, it.legalSince, it.placementType, it.provider, it.placedSince, it.missing})).orElse(List.of()));

    Care started(Fact<CareStarted> fact) {
        return new Care(fact.body().legalStatus(), fact.happened().day(), placementType, provider, placedSince, missing);
    }

    Care ended(Fact<CareEnded> fact) {
        return NONE;
    }

    Care legalStatus(Fact<LegalStatusChanged> fact) {
        return new Care(fact.body().legalStatus(), fact.happened().day(), placementType, provider, placedSince, missing);
    }

    Care placed(Fact<PlacementStarted> fact) {
        return new Care(legalStatus, legalSince, fact.body().type(), fact.body().provider(), fact.happened().day(), missing);
    }

    /** A placement that ends on the day the next one starts is the older one. */
    Care left(Fact<PlacementEnded> fact) {
        return fact.happened().day().equals(placedSince) ? this : new Care(legalStatus, legalSince, null, null, null, missing);
    }

    Care missing(boolean now) {
        return new Care(legalStatus, legalSince, placementType, provider, placedSince, now);
    }
}
