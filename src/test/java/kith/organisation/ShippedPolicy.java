package kith.organisation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kith.access.Level;
import kith.access.Policy;
import kith.access.Prompt;

/** The policy of a shipped operating model, read from its file as it stands, without a database. */
public final class ShippedPolicy {

    private ShippedPolicy() {}

    public static Policy of(String model) {
        var rules = OperatingModels.shipped(model).access();
        var lines = rules.lines().stream().map(line -> new Policy.Rule(line.actor(), line.record(), Prompt.values()[line.prompt()], Level.values()[line.level()])).toList();
        var shields = rules.actors().stream().filter(each -> each.shielded().isPresent()).map(each -> new Policy.Shield(each.actor(), each.shielded().get())).toList();
        var clearances = rules.strands().stream().flatMap(strand -> strand.cleared().stream().map(actor -> new Policy.Clearance(strand.strand(), actor))).toList();
        Map<Prompt, Duration> lasts = new EnumMap<>(Prompt.class);
        lasts.put(Prompt.TAP, Duration.ofHours(rules.hours().tap()));
        lasts.put(Prompt.REASON, Duration.ofHours(rules.hours().reason()));
        lasts.put(Prompt.BREAK_GLASS, Duration.ofHours(rules.hours().breakGlass()));
        return new Policy(List.copyOf(lines), List.copyOf(shields), List.copyOf(clearances), lasts);
    }
}
