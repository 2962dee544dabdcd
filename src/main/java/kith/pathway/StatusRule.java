package kith.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A status, and what starts and ends it. A status with several strands runs while any of them does. {@code leads}: the lowest
 * number leads on the status strip. At {@code until-age} it ends by law.
 */
public record StatusRule(String code, String label, int leads, @JsonProperty("until-age") Integer untilAge, String says, String source,
                         List<Strand> strands) {

    /** @param afterCare opens by itself when a child who was looked after long enough leaves care (E: 13 weeks since 14, and at 16) */
    public record Strand(List<When> starts, List<When> ends, @JsonProperty("after-care") boolean afterCare) {
        public Strand {
            starts = starts == null ? List.of() : starts;
            ends = ends == null ? List.of() : ends;
        }
    }
}
