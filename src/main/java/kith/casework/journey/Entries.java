package kith.casework.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.casework.chronology.Chronology;
import kith.pathway.ClockRule;
import kith.pathway.Pathways;
import kith.pathway.When;

/** One rule may stand in the files several times, for a first and for later intervals: which of them a clock runs by follows from what began it. */
final class Entries {

    private final Pathways pathways;
    private final List<Stands.Clock> clocks;
    private final Map<UUID, String> types = new HashMap<>();

    Entries(Pathways pathways, List<Stands.Clock> clocks, List<Chronology.Entry> told) {
        this.pathways = pathways;
        this.clocks = clocks;
        told.forEach(each -> types.put(each.fact(), each.type()));
    }

    /** @return null where the files do not know the rule any more */
    ClockRule of(Stands.Clock clock) {
        var all = pathways.files().stream().flatMap(file -> file.clocks().stream()).filter(each -> each.rule().equals(clock.rule())).toList();
        if (all.size() < 2) return all.isEmpty() ? null : all.getFirst();
        var type = types.get(clock.fact());
        var by = all.stream().filter(each -> each.starts().stream().anyMatch(when -> type != null && type.equals(when.fact()))).toList();
        if (by.isEmpty()) by = all.stream().filter(each -> each.starts().stream().anyMatch(when -> when.fact() == null)).toList();
        return by.stream().filter(each -> each.starts().stream().anyMatch(when -> later(clock) ? when.nth() == When.Nth.later : when.nth() == When.Nth.first)).findFirst()
            .orElse(by.isEmpty() ? all.getFirst() : by.getFirst());
    }

    private boolean later(Stands.Clock clock) {
        var type = types.get(clock.fact());
        return type != null && clocks.stream().anyMatch(each -> each.rule().equals(clock.rule()) && type.equals(types.get(each.fact())) && each.started().isBefore(clock.started()));
    }
}
