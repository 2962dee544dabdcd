package kith.casework.safetyplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.casework.FirstReadingFacts;

/** A safety plan as it stands. What has run out is still shown, and said to have run out: somebody may go on trusting it. */
public record Standing(UUID person, UUID fact, LocalDate made, LocalDate until, String by, Map<Part, String> says, List<Limit> limits, List<String> agreed, List<String> copies) {

    /** Bail or an order, and its last day. */
    public record Limit(String code, LocalDate until) {
        public String what() {
            return FirstReadingFacts.PLAN_MADE.field("first").codes().label(code);
        }

        public boolean over(LocalDate today) {
            return until != null && until.isBefore(today);
        }
    }

    /** Codes of the kind's part, in words. */
    public static List<String> words(String part, List<String> codes) {
        return codes.stream().map(code -> FirstReadingFacts.PLAN_MADE.field(part).codes().label(code).toLowerCase()).toList();
    }

    public boolean over(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    public boolean anyOver(LocalDate today) {
        return over(today) || limits.stream().anyMatch(each -> each.over(today));
    }
}
