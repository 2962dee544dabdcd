package kith.hub.load;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What hubs and workers carry, as the model in force says. */
public record Scheme(BigDecimal newlyQualified, BigDecimal agency, BigDecimal beginsAt, int months, BigDecimal full, Map<String, BigDecimal> caseloads) {

    /** Before a model says anything everybody carries what there is, and nobody is ever full. */
    static final Scheme NONE = new Scheme(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, 0, BigDecimal.ZERO, Map.of());

    /** What somebody in this role and this part of full time carries as key worker; empty where the model says nothing. */
    public Optional<BigDecimal> carries(String role, BigDecimal fullTime) {
        var points = caseloads.getOrDefault(role, full);
        return points.signum() == 0 ? Optional.empty() : Optional.of(points.multiply(fullTime));
    }
}
