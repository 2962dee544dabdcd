package kith.pathway;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kith.ledger.Fact;
import kith.ledger.FactId;

/** What "….started" facts began and "….ended" or "….completed" facts have not ended: placements, plans, assessments. Started and ended on one day: the end belongs to the older one. */
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
        if (!starts && !type.endsWith(".ended") && !type.endsWith(".completed")) return;
        var noun = Pathways.noun(type);
        if (!nouns.contains(noun)) return;
        var day = fact.happened().day();
        if (!starts) {
            if (namesAnother(fact)) succeeded.remove(noun, day);
            else if (!succeeded.remove(noun, day) || fact.value("of") instanceof FactId) since.remove(noun);
            return;
        }
        var older = since.put(noun, fact);
        if (older != null && older.happened().day().isBefore(day)) succeeded.put(noun, day);
    }

    /** Whether a new one began on the day of this end, so that the end is not its own. */
    boolean succeeded(Fact<?> end) {
        return namesAnother(end) || !succeeded.isEmpty() && end.kind().name().endsWith(".ended") && end.happened().day().equals(succeeded.get(Pathways.noun(end.kind().name())));
    }

    /** Whether it says that it ends something else than what is open: of two placements of one day the first. */
    boolean namesAnother(Fact<?> end) {
        if (since.isEmpty() || !end.kind().name().endsWith(".ended") || !(end.value("of") instanceof FactId of)) return false;
        var open = since.get(Pathways.noun(end.kind().name()));
        return open != null && !open.id().equals(of);
    }

    /** What this type of fact began and nothing has ended; null where there is none. */
    Fact<?> open(String startedType) {
        return since.get(Pathways.noun(startedType));
    }

    void closeBefore(LocalDate day) {
        since.values().removeIf(started -> started.happened().day().isBefore(day));
    }
}
