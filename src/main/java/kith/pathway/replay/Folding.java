package kith.pathway.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import kith.ledger.Copy;
import kith.ledger.Everybody.Told;
import kith.ledger.Fact;
import kith.ledger.FactJson;
import kith.ledger.Merges;
import kith.ledger.PersonId;
import kith.pathway.Engine;
import kith.pathway.Pipeline;
import kith.pathway.Source;

/** Folds people and writes what follows into the tables beside, by COPY on a connection of its own. */
final class Folding implements Pipeline.Work {

    private static final int SEND = 1 << 20;

    private final Engine engine;
    private final FactJson json;
    private final Map<String, Source> sources;
    private final Connection db;
    private final List<Copy> copies;
    private final LongAdder people;
    private final LongAdder rows;
    private final Set<PersonId> linked;

    /** @param linked takes those who are or were merged with others: they are folded with them, when all are read */
    Folding(Engine engine, Map<String, Source> sources, Connection db, List<Copy> copies, LongAdder people, LongAdder rows, Set<PersonId> linked) {
        this.linked = linked;
        this.engine = engine;
        this.json = engine.json();
        this.sources = sources;
        this.db = db;
        this.copies = copies;
        this.people = people;
        this.rows = rows;
    }

    @Override public void on(Told told) throws SQLException {
        var facts = new ArrayList<Fact<?>>(told.facts().size());
        for (var each : told.facts()) facts.add(json.read(each));
        if (Merges.linked(facts)) {
            linked.add(told.person());
            return;
        }
        var follows = engine.follow(told.person(), facts, sources);
        for (int i = 0; i < copies.size(); i++) {
            var copy = copies.get(i);
            for (var row : engine.projections().get(i).rows().apply(follows.state(), follows.timeline())) copy.add(row);
            if (copy.size() > SEND) copy.send(db);
        }
        people.increment();
    }

    @Override public void end() throws SQLException {
        for (var copy : copies) {
            copy.send(db);
            rows.add(copy.count());
        }
    }

    @Override public void close() throws SQLException {
        db.close();
    }
}
