package kith.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.History;
import kith.ledger.PersonId;

/**
 * On which day a clock was due before somebody put right what started it. Nothing keeps that day: it follows from what was known until then, so it is
 * worked out when it is asked for, once for each correction, and costs nothing where nothing was corrected.
 */
public final class WasDue {

    public record Key(String rule, FactId fact) {}

    private WasDue() {}

    /** @param all what was told of a person, corrections and withdrawals among them; only clocks that are still there and due on another day are answered, with the day first known */
    public static Map<Key, LocalDate> of(PersonId person, Collection<Fact<?>> all, Life given, Timeline now, Fold fold, Evaluation evaluation) {
        var corrections = new TreeSet<Instant>();
        for (var fact : all) if (fact.corrects() != null || fact.withdraws() != null) corrections.add(fact.recorded().at());
        if (corrections.isEmpty()) return Map.of();
        var due = new HashMap<Key, LocalDate>();
        for (var each : now.clocks()) due.put(new Key(each.rule(), each.fact()), each.due());
        var was = new HashMap<Key, LocalDate>();
        for (var corrected : corrections) {
            var then = evaluation.of(fold.ofSettled(person, given, History.asKnown(all, corrected.minusNanos(1))));
            for (var each : then.clocks()) {
                var key = new Key(each.rule(), each.fact());
                if (due.containsKey(key) && !due.get(key).equals(each.due())) was.putIfAbsent(key, each.due());
            }
        }
        return was;
    }
}
