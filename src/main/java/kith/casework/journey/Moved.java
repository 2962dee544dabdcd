package kith.casework.journey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.casework.chronology.Chronology;
import kith.ledger.PersonId;
import kith.pathway.Engine;
import org.springframework.stereotype.Component;

/** When a clock was due before what started it was put right: the day has moved, and whoever planned by the old one should see that. */
@Component
class Moved {

    private final Engine engine;
    private final Chronology chronology;

    Moved(Engine engine, Chronology chronology) {
        this.engine = engine;
        this.chronology = chronology;
    }

    /** By rule and fact; empty where nothing that starts a clock was corrected, which is nearly always. */
    Map<String, LocalDate> of(UUID person, List<Stands.Clock> clocks, List<Chronology.Entry> told) {
        var corrected = told.stream().filter(Chronology.Entry::corrected).map(Chronology.Entry::fact).toList();
        var moved = clocks.stream().filter(each -> !each.unknown() && corrected.contains(each.fact())).toList();
        if (moved.isEmpty()) return Map.of();
        var first = chronology.facts(person).stream().filter(fact -> fact.corrects() == null).toList();
        var due = new HashMap<String, LocalDate>();
        for (var each : engine.follow(new PersonId(person), first, Map.of()).timeline().clocks()) due.put(key(each.rule(), each.fact().value()), each.due());
        var was = new HashMap<String, LocalDate>();
        for (var each : moved) {
            var before = due.get(key(each.rule(), each.fact()));
            if (before != null && !before.equals(each.due())) was.put(key(each.rule(), each.fact()), before);
        }
        return was;
    }

    static String key(String rule, UUID fact) {
        return rule + "/" + fact;
    }
}
