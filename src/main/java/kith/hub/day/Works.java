package kith.hub.day;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.hub.day.Duties.Duty;
import kith.pathway.ClockRule;
import kith.pathway.Pathways;

/** Which facts somebody brings about whose work has a day of its own: what is due of these, for a child they work with, is theirs to do. */
final class Works {

    private static final Map<String, Set<String>> BRINGS = Map.of(
        "reviews", Set.of("care-review.held", "care-review-decisions.sent", "care-review-record.completed", "care-review-record.circulated", "iro-dispute.resolved"),
        "conferences", Set.of("conference.held", "conference-decisions.sent", "chair-challenge.answered"),
        "pathway-plans", Set.of("pathway-plan.made", "pathway-plan.reviewed", "adviser.visited", "needs-assessment.completed"));

    private Works() {}

    static List<String> ends(Pathways pathways, Duty duty) {
        return pathways.clock(duty.code()).map(ClockRule::ends).orElse(List.of()).stream().map(each -> String.valueOf(each.fact())).toList();
    }

    static boolean bring(Set<String> does, List<String> facts) {
        var mine = does.stream().flatMap(each -> BRINGS.getOrDefault(each, Set.of()).stream()).collect(Collectors.toSet());
        return facts.stream().anyMatch(mine::contains);
    }
}
