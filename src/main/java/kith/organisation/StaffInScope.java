package kith.organisation;

import java.util.List;
import java.util.Optional;

/** People whose posts a change of model touches, and what becomes of them. */
public record StaffInScope(int people, List<Outcome> outcomes) {
    public record Outcome(String outcome, int people, Optional<Double> percent) { }
}
