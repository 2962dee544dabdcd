package kith.permanence;

import java.time.LocalDate;
import kith.ledger.Fact;
import kith.permanence.PrivateFosteringFacts.PrivateFosteringEnded;
import kith.permanence.PrivateFosteringFacts.PrivateFosteringNotified;
import kith.permanence.PrivateFosteringFacts.PrivateFosteringProposed;
import kith.permanence.PrivateFosteringFacts.PrivateFosteringStarted;
import kith.permanence.PrivateFosteringFacts.PrivateFosteringVisited;

/** The arrangement that stands, or the last one. */
public record PrivateFostering(LocalDate proposed, LocalDate begins, LocalDate notified, LocalDate started, LocalDate visited, String outcome, LocalDate ended) {

    static final PrivateFostering NONE = new PrivateFostering(null, null, null, null, null, null, null);

    PrivateFostering proposed(Fact<PrivateFosteringProposed> fact) {
        return new PrivateFostering(fact.happened().day(), fact.body().from(), null, null, null, null, null);
    }

    PrivateFostering notified(Fact<PrivateFosteringNotified> fact) {
        return new PrivateFostering(proposed, begins, fact.happened().day(), started, visited, outcome, ended);
    }

    PrivateFostering started(Fact<PrivateFosteringStarted> fact) {
        return ended != null ? new PrivateFostering(null, null, null, fact.happened().day(), null, null, null)
            : new PrivateFostering(proposed, begins, notified, fact.happened().day(), visited, outcome, null);
    }

    PrivateFostering visited(Fact<PrivateFosteringVisited> fact) {
        return new PrivateFostering(proposed, begins, notified, started, fact.happened().day(), fact.body().outcome(), ended);
    }

    PrivateFostering ended(Fact<PrivateFosteringEnded> fact) {
        return new PrivateFostering(proposed, begins, notified, started, visited, outcome, fact.happened().day());
    }
}
