package kith.pathway;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kith.ledger.Fact;

/** What "….started" facts began and "….ended" facts have not ended: placements, plans. Started and ended on one day: the end belongs to the older one. */
final class Begun {

    private final Set<String> nouns;
    private final Map<String, Fact<?>> since = new HashMap<>(4);
    private final Map<String, LocalDate> succeeded = new HashMap<>(2);

    Begun(Set<String> nouns) {
        this.nouns = nouns;
    }

    void note(Fact<?> fact) {
        var type = fact.kind().name();
        boolean starts = type.endsWith(".started");
        if (!starts && !type.endsWith(".ended")) return;
        var noun = Pathways.noun(type);
        if (!nouns.contains(noun)) return;
        var day = fact.happened().day();
        if (!starts) {
            if (!succeeded.remove(noun, day)) since.remove(noun);
            return;
        }
        var older = since.put(noun, fact);
        if (older != null && older.happened().day().isBefore(day)) succeeded.put(noun, day);
    }

    /** Whether a new one began on the day of this end, so that the end is not its own. */
    boolean succeeded(Fact<?> end) {
        return !succeeded.isEmpty() && end.kind().name().endsWith(".ended") && end.happened().day().equals(succeeded.get(Pathways.noun(end.kind().name())));
    }

    /** What this type of fact began and nothing has ended; null where there is none. */
    Fact<?> open(String startedType) {
        return since.get(Pathways.noun(startedType));
    }

    void closeBefore(LocalDate day) {
        since.values().removeIf(started -> started.happened().day().isBefore(day));
    }
}
