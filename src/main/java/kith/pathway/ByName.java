package kith.pathway;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A fact of a package on the same floor, by the name of its type: such packages do not know each other, and meet in the ledger. */
@Component
public class ByName {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Engine engine;

    ByName(Engine engine) {
        this.engine = engine;
    }

    public boolean knows(String type) {
        return engine.kinds().has(type);
    }

    public FactKind<?> kind(String type) {
        return engine.kinds().named(type);
    }

    /** @param body its parts by name; those that are null stay away */
    public Fact<?> fact(String type, UUID id, List<PersonId> about, Happened happened, Recorded recorded, Map<String, ?> body) {
        return fact(kind(type), id, about, happened, recorded, body);
    }

    private <B extends Record> Fact<B> fact(FactKind<B> kind, UUID id, List<PersonId> about, Happened happened, Recorded recorded, Map<String, ?> body) {
        var node = JSON.createObjectNode();
        body.forEach((part, value) -> {
            if (value != null) node.set(part, JSON.valueToTree(value instanceof Enum<?> || value instanceof Boolean || value instanceof Number ? value : value.toString()));
        });
        return Fact.of(new FactId(id), kind, about, happened, recorded, body(kind, node));
    }

    private static <B extends Record> B body(FactKind<B> kind, ObjectNode node) {
        return kind.body().cast(FactJson.body(kind, node, kind.version()));
    }
}
