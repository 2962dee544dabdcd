package kith.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import kith.calendar.Limit;

/**
 * A status, and what starts and ends it. A status with several strands runs while any of them does. {@code leads}: the lowest
 * number leads on the status strip, in the colour {@code tone} that only repeats what the words say. At {@code until-age} it ends by law.
 */
public record StatusRule(String code, String label, int leads, @JsonProperty("until-age") Integer untilAge, String says, String source,
                         String tone, List<Strand> strands) {

    public StatusRule {
        tone = tone == null ? "grey" : tone;
        strands = strands == null ? List.of() : strands;
    }

    /**
     * @param name what clocks call it, where a status has several
     * @param apart each start is a matter of its own, ended by a fact that names it; one that names none ends them all
     * @param lapses when it ends by itself though nobody records an end
     * @param afterCare opens by itself when this status ends for a child who was in care long enough (13 weeks since 14, and at 16)
     */
    public record Strand(String name, boolean apart, List<When> starts, List<When> ends, @JsonProperty("after-care") String afterCare, Lapse lapses) {
        public Strand {
            starts = starts == null ? List.of() : starts;
            ends = ends == null ? List.of() : ends;
        }
    }

    /** So long after it began; or {@code on} the day that this part of the fact which began it names, which a later fact of the kind may put off. */
    public record Lapse(Limit within, String on) {}
}
