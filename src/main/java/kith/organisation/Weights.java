package kith.organisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How heavy the work with a child is, what hubs and workers carry, and how much each reason counts in a proposal: data of the model. */
public record Weights(List<Part> statuses, List<Part> besides, List<Part> tasks, BigDecimal furtherChildren, Carries hubs, Caseloads caseloads, List<Asks> skills, Criteria proposal) {

    /** A model that was kept before skills were known asks for none. */
    public Weights {
        if (skills == null) skills = List.of();
    }

    /** @param weeks for how long, from the day the hub was given the child */
    public record Part(String code, BigDecimal points, Optional<Integer> weeks, String because) { }

    /** What a hub carries of the upper end of its band. */
    public record Carries(BigDecimal newlyQualified, BigDecimal agency, BigDecimal beginsAt, int months) { }

    public record Caseloads(BigDecimal full, List<Caseload> roles) { }

    public record Caseload(String role, BigDecimal points) { }

    /** A skill, and the statuses in which a child needs it. */
    public record Asks(String skill, List<String> where) { }
}
