package kith.hub.allocate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.hub.load.Loads.Alone;

/** What children who go to a hub together would weigh there: the heaviest in full and each other a share, or all of them a share where the hub holds their family already. */
final class Moving {

    private Moving() {}

    static Map<UUID, BigDecimal> weights(List<Alone> alone, boolean familyThere) {
        var heaviest = familyThere ? null : alone.stream().max(Comparator.comparing(Alone::weight).thenComparing(Alone::person)).map(Alone::person).orElse(null);
        return alone.stream().collect(Collectors.toMap(Alone::person, each -> each.person().equals(heaviest) || each.further() == null ? each.weight() : each.weight().multiply(each.further()).setScale(2, RoundingMode.HALF_UP)));
    }

    static BigDecimal sum(Map<UUID, BigDecimal> weights) {
        return weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
