package kith.casework.record.anything;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kith.ledger.FactKind;
import kith.pathway.Engine;
import kith.pathway.Telling;
import org.springframework.stereotype.Component;

/** What can be recorded by a generated form, by its name. */
@Component
public class Recordable {

    /** Everyday things, first on the list and shortest to reach. */
    static final List<String> EVERYDAY = List.of("call.made", "message.sent", "note.written", "decision.made");

    /** Have a form of their own, or are written by other pages. */
    private static final Set<String> ELSEWHERE = Set.of("visit.made", "record.completed", "allocation.made", "key-worker.changed", "responsible.changed",
        "involvement.started", "involvement.ended", "message.taken", "entry.confirmed", "fact.corrected", "fact.withdrawn", "content.erased", "relationship.recorded",
        "relationship.ended", "person.registered", "person.merged", "person.unmerged", "duplicate.proposed", "duplicate.dismissed", "residence.shielded",
        "residence.unshielded", "safe-contact.recorded", "child.born", "child.died");

    private final Engine engine;

    Recordable(Engine engine) {
        this.engine = engine;
    }

    /** @return null where there is no such kind of fact or it is not recorded here */
    FactKind<?> kind(String type) {
        if (!engine.kinds().has(type) || ELSEWHERE.contains(type) && !type.equals("record.completed") && !type.equals("visit.made")) return null;
        return engine.kinds().named(type);
    }

    String title(FactKind<?> kind) {
        return engine.fold().telling(kind).title();
    }

    public List<Telling<?>> rest() {
        return engine.fold().tellings().stream().filter(each -> !ELSEWHERE.contains(each.kind().name()) && !EVERYDAY.contains(each.kind().name()))
            .sorted(Comparator.<Telling<?>, String>comparing(Telling::title)).toList();
    }
}
