package kith.pathway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kith.ledger.Copy;
import kith.ledger.Fact;
import kith.ledger.FactRows;
import kith.ledger.PersonId;

/** The rows of one chunk, encoded and ready for COPY: facts, and all that follows from them. */
final class BulkRows {

    private final Engine engine;
    private final Map<String, Source> sources;
    private final Copy facts = new Copy("ledger.fact", "id, type, happened_on, recorded_at, source, content, salt, people");
    private final Copy about = new Copy("ledger.about", "person, fact, several, told_at");
    private final Copy words = new Copy("ledger.words", "id, text, salt, people");
    private final List<Copy> tables;

    BulkRows(Engine engine, Map<String, Source> sources) {
        this.engine = engine;
        this.sources = sources;
        this.tables = engine.tables().stream().map(ProjectionRows::copy).toList();
    }

    void facts(Collection<Fact<?>> fresh) {
        var people = FactRows.spokenOf(fresh);
        Set<UUID> said = new HashSet<>();
        for (var fact : fresh) {
            facts.add(engine.facts().row(fact));
            for (var person : fact.about()) about.add(person.value(), fact.id().value(), fact.about().size() > 1, fact.origin() == null ? fact.recorded().at() : null);
            for (var each : fact.words()) if (each.text() != null && said.add(each.id())) words.add(each.id(), each.text(), each.salt(), people.get(each.id()));
        }
    }

    void follow(Map<PersonId, List<Fact<?>>> people) {
        for (var each : people.entrySet()) {
            var follows = engine.follow(each.getKey(), each.getValue(), sources);
            for (int t = 0; t < tables.size(); t++)
                for (var row : engine.tables().get(t).projection().rows().apply(follows.state(), follows.timeline())) tables.get(t).add(row);
        }
    }

    void send(Connection db) throws SQLException {
        facts.send(db);
        about.send(db);
        words.send(db);
        for (var table : tables) table.send(db);
    }
}
