package kith.casework.safetyplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A safety plan as it stands. What has run out is still shown, and said to have run out: somebody may go on trusting it. */
public record Standing(UUID person, UUID fact, LocalDate made, LocalDate until, String by, Map<Part, String> says, List<Limit> limits, List<String> agreed, List<String> copies) {

    /** Bail or an order, and its last day. */
    public record Limit(String what, LocalDate until) {
        public boolean over(LocalDate today) {
            return until != null && until.isBefore(today);
        }
    }

    public boolean over(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    public boolean anyOver(LocalDate today) {
        return over(today) || limits.stream().anyMatch(each -> each.over(today));
    }
}
