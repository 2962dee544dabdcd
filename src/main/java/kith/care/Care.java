package kith.care;

import java.time.LocalDate;
import kith.care.CareFacts.CareEnded;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.LegalStatusChanged;
import kith.care.CareFacts.PlacementEnded;
import kith.care.CareFacts.PlacementStarted;
import kith.ledger.Fact;

/** Where and under what law a looked after child lives now. */
public record Care(String legalStatus, LocalDate legalSince, String placementType, String provider, LocalDate placedSince, boolean missing) {

    static final Care NONE = new Care(null, null, null, null, null, false);

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
