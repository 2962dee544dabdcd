package kith.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import kith.calendar.Limit;

/**
 * A status, and what starts and ends it. A status with several strands runs while any of them does. {@code leads}: the lowest
 * number leads on the status strip, in the colour {@code tone} that only repeats what the words say. At {@code until-age} it ends by law.
 *
 * @param outlasts closings that leave it standing, and the clocks that stop with it
 * @param detail it says how the law has something done and not what the child is, so that no command prints or counts it
 */
public record StatusRule(String code, String label, int leads, boolean detail, @JsonProperty("until-age") Integer untilAge, String says, String source,
                         String tone, List<Strand> strands, List<When> outlasts) {

    public StatusRule {
        tone = tone == null ? "grey" : tone;
        strands = strands == null ? List.of() : strands;
        outlasts = outlasts == null ? List.of() : outlasts;
    }

    /**
     * @param name what clocks call it, where a status has several
     * @param apart each start is a matter of its own, ended by a fact that names it; one that names none ends them all
     * @param lapses when it ends by itself though nobody records an end
     * @param whileStatus it begins only while this status runs, and ends with it; {@code unless}: only while none of those does
     * @param after it opens by itself when this status ends
     * @param fromAge nothing opens it before this birthday
     * @param earned it opens only for who earned it; a strand with none of {@code starts}, {@code after} and {@code after-care} opens by itself on the day on which all of it holds
     * @param afterCare short for {@code after} with what the law asks of a care leaver: 13 weeks since 14, and at 16
     */
    public record Strand(String name, boolean apart, List<When> starts, List<When> ends, @JsonProperty("after-care") String afterCare, Lapse lapses,
                         @JsonProperty("while") String whileStatus, When.Allowed unless, String after, @JsonProperty("from-age") Integer fromAge, Earned earned,
                         LocalDate from, LocalDate until) implements Dated {
        public Strand {
            starts = starts == null ? List.of() : starts;
            ends = ends == null ? List.of() : ends;
            if (afterCare != null && after == null) after = afterCare;
            if (afterCare != null && earned == null) earned = new Earned(afterCare, Limit.valueOf("13 weeks"), 14, 16);
        }

        /** Opens on the day on which all that it asks holds, though nobody records anything. */
        public boolean byItself() {
            return starts.isEmpty() && after == null && (whileStatus != null || fromAge != null || earned != null);
        }
    }

    /** So long after it began, {@code rolls} as a limit does; or {@code on} the day that this part of the fact which began it names, which a later fact of the kind may put off, but not beyond {@code longest} after it began, and what began it not beyond {@code atFirst}. */
    public record Lapse(Limit within, String on, @JsonProperty("at-first") Limit atFirst, Limit longest, ClockRule.Rolls rolls) {}

    /** So many days with a status in all, counted from a birthday, and with it at or after another one. */
    public record Earned(String status, @JsonProperty("at-least") Limit atLeast, @JsonProperty("since-age") Integer sinceAge, @JsonProperty("and-at") Integer andAt) {
        long days() {
            return atLeast.unit() == Limit.Unit.WEEKS ? 7L * atLeast.count() : atLeast.count();
        }
    }
}
