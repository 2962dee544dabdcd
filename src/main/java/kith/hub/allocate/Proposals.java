package kith.hub.allocate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.hub.allocate.Children.Child;
import kith.hub.load.Loads;
import kith.organisation.Allocator;
import kith.organisation.Allocators;
import kith.organisation.Criteria;
import kith.organisation.OperatingModels;
import kith.organisation.Proposal;
import kith.organisation.Ranking;
import kith.organisation.Ranking.Choice;
import kith.organisation.Ranking.Standing;
import kith.organisation.Situation;
import org.springframework.stereotype.Component;

/** What Kith proposes for a child: the hubs in order with their reasons, and which brothers and sisters would go along. */
@Component
class Proposals {

    private static final String REFERENCE = "slough-2016";

    /** @param together those of the family who have no hub and whom the rules lead to the same hub */
    record Proposed(List<Choice> hubs, Optional<String> because, List<Child> together) {}

    private final HubsToday hubs;
    private final Loads loads;
    private final Allocators allocators;

    Proposals(HubsToday hubs, Loads loads, Allocators allocators) {
        this.hubs = hubs;
        this.loads = loads;
        this.allocators = allocators;
    }

    Proposed of(Child child, List<Child> family, boolean urgent, LocalDate today) {
        var allocator = allocator(today);
        var waiting = family.stream().filter(each -> each.person().equals(child.person()) || !each.held() && each.open()).toList();
        var familyIn = family.stream().filter(each -> each.held() && !each.person().equals(child.person())).map(Child::hub).findFirst();
        var situations = waiting.stream().map(each -> each.situation(today, urgent, familyIn)).toList();
        var own = situations.get(waiting.indexOf(child));
        var standings = hubs.standings(child, family, percent(today), today);
        return new Proposed(new Ranking(allocator, today).of(own, situations, standings), new Ranking(allocator, today).because(own, situations), together(child, waiting, situations, allocator, standings));
    }

    /** How much each reason counts, in the model in force. */
    Criteria criteria(LocalDate today) {
        return allocator(today).criteria();
    }

    private Map<String, Integer> percent(LocalDate today) {
        var scheme = loads.scheme(today);
        var percent = new HashMap<String, Integer>();
        for (var hub : loads.all(today)) hub.index(scheme, today).ifPresent(index -> percent.put(hub.code(), index));
        return percent;
    }

    private static List<Child> together(Child child, List<Child> waiting, List<Situation> situations, Allocator allocator, List<Standing> standings) {
        var loads = standings.stream().collect(Collectors.toMap(Standing::code, Standing::children, (one, other) -> one));
        var proposals = allocator.proposeTogether(situations, loads).stream().map(Proposal::hub).toList();
        var where = proposals.get(waiting.indexOf(child));
        return waiting.stream().filter(each -> proposals.get(waiting.indexOf(each)).equals(where)).toList();
    }

    /** Where no model was installed, the one that every authority starts from. */
    private Allocator allocator(LocalDate today) {
        return allocators.on(today).orElseGet(() -> new Allocator(OperatingModels.shipped(REFERENCE)));
    }
}
