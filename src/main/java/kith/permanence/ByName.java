package kith.permanence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Engine;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an adoption or a new carer means for other packages of the floor, as facts of theirs: they meet in the ledger. */
@Component
public class ByName {

    private final Engine engine;
    private final Clock clock;

    ByName(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** @param body its parts by name; those that are null stay away */
    public Fact<?> fact(String type, UUID id, UUID about, Happened happened, Worker by, Map<String, String> body) {
        return fact(engine.kinds().named(type), id, about, happened, by, body);
    }

    private <B extends Record> Fact<B> fact(FactKind<B> kind, UUID id, UUID about, Happened happened, Worker by, Map<String, String> body) {
        var node = JsonNodeFactory.instance.objectNode();
        body.forEach((part, value) -> { if (value != null) node.put(part, value); });
        return Fact.of(new FactId(id), kind, List.of(new PersonId(about)), happened, new Recorded(clock.instant(), by.id(), null, null, "page"),
            kind.body().cast(FactJson.body(kind, node, kind.version()))).on(id);
    }
}
