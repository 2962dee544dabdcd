package kith.ledger;

import java.time.Instant;
import java.util.UUID;

/** When a fact was recorded, by whom, for whom, in which hub and through which door (page, import, phone ...). */
public record Recorded(Instant at, UUID by, UUID onBehalfOf, String hub, String door) {

    public static Recorded at(Instant at) {
        return new Recorded(at, null, null, null, null);
    }
}
