package kith.casework.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.ByType;
import kith.pathway.Engine;
import org.springframework.stereotype.Component;

/** A fact of a package on the same floor, by the name of its type: such packages do not know each other, and meet in the ledger. */
@Component
public class ByName {

    private final Engine engine;
    private final ByType byType;

    ByName(Engine engine, ByType byType) {
        this.engine = engine;
        this.byType = byType;
    }

    public FactKind<?> kind(String type) {
        return engine.kinds().named(type);
    }

    /** @param body its parts by name; those that are null stay away */
    public Fact<?> fact(String type, UUID id, List<PersonId> about, Happened happened, Recorded recorded, Map<String, ?> body) {
        return byType.fact(type, id, about, happened, recorded, body);
    }
}
