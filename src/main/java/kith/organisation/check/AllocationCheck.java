package kith.organisation.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kith.organisation.AllocationRules.Rule;
import kith.organisation.OperatingModel;

/** Finds hubs that no rule sends a child to, and rules that lead nowhere. */
final class AllocationCheck {

    private AllocationCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        var rules = model.allocation();
        var sentTo = new HashSet<String>(Set.of(rules.otherwise().to()));
        rules.rules().stream().map(Rule::to).forEach(sentTo::add);
        model.hubsByFunction().forEach((function, hubs) -> {
            if (!sentTo.contains(function)) found.add(Finding.differs("No rule sends a child to %s (%s), so the %s children of its room cannot be counted on.".formatted(
                Words.lower(model.function(function).title()), Words.hubs(hubs), Words.count(hubs.stream().mapToInt(hub -> hub.children().to()).sum()))));
        });
        for (var function : sentTo)
            if (model.hubs().stream().noneMatch(hub -> hub.function().equals(function)) && model.teams().stream().noneMatch(team -> team.function().equals(function)))
                found.add(Finding.differs("Rules send children to %s, and no hub or team does that work.".formatted(Words.lower(model.function(function).title()))));
        unreachable(rules.rules(), found);
        return found;
    }

    private static void unreachable(List<Rule> rules, List<Finding> found) {
        for (int later = 1; later < rules.size(); later++)
            for (int earlier = 0; earlier < later; earlier++)
                if (rules.get(earlier).when().equals(rules.get(later).when()))
                    found.add(Finding.differs("The rule “%s” is never reached: “%s” fits the same children first.".formatted(rules.get(later).name(), rules.get(earlier).name())));
    }
}
