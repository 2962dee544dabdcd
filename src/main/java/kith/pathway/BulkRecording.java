package kith.pathway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kith.ledger.Copy;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.PersonId;

/**
 * Many facts at once, by COPY: each chunk of people is one transaction, in which every person is folded once. What is already
 * recorded is left alone, so a load that was stopped continues by being run again. Works as the owner of the database, because
 * PostgreSQL has no COPY under row-level security.
 */
public final class BulkRecording implements AutoCloseable {

    private static final int CHUNK = 20_000;
    private static final String KNOWN = "select id from ledger.fact where id = any(?::uuid[])";
    private static final String ANY = "select exists (select from ledger.fact)";

    private final Connection db;
    private final Engine engine;
    private final boolean empty;
    private final Map<String, Source> sources;
    private final List<Fact<?>> waiting = new ArrayList<>();
    private final Copy facts = new Copy("ledger.fact", "id, type, happened_on, recorded_at, source, content, salt");
    private final Copy about = new Copy("ledger.about", "person, fact");
    private final Copy words = new Copy("ledger.words", "id, text, salt");
    private final Set<PersonId> met = new HashSet<>();
    private final Set<UUID> said = new HashSet<>();
    private final List<Copy> tables;
    private long recorded;

    /** @param owner a connection as kith_owner; closed with this */
    public BulkRecording(Connection owner, Engine engine) throws SQLException {
        this.db = owner;
        this.engine = engine;
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement(); var rows = statement.executeQuery(ANY)) {
            rows.next();
            this.empty = !rows.getBoolean(1);
        }
        this.sources = Sources.all(owner);
        this.tables = engine.tables().stream().map(ProjectionRows::copy).toList();
    }

    /**
     * Facts that belong together: people whom a later call is about again are folded again.
     * @return how many facts are recorded so far, those already known not counted
     */
    public long record(Collection<? extends Fact<?>> together) throws SQLException {
        waiting.addAll(together);
        if (waiting.size() >= CHUNK) flush();
        return recorded;
    }

    /** Writes what waits and commits. */
    public void flush() throws SQLException {
        if (waiting.isEmpty()) return;
        try {
            var fresh = empty ? waiting : unknown();
            if (!fresh.isEmpty()) write(fresh);
            db.commit();
            recorded += fresh.size();
        } catch (SQLException | RuntimeException broken) {
            db.rollback();
            throw broken;
        } finally {
            waiting.clear();
        }
    }

    private List<Fact<?>> unknown() throws SQLException {
        try (var statement = db.prepareStatement(KNOWN)) {
            statement.setArray(1, db.createArrayOf("uuid", waiting.stream().map(fact -> fact.id().value()).toArray()));
            var known = new HashSet<FactId>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) known.add(new FactId(rows.getObject(1, UUID.class)));
            }
            return waiting.stream().filter(fact -> known.add(fact.id())).toList();
        }
    }

    private void write(List<Fact<?>> fresh) throws SQLException {
        var people = new LinkedHashMap<PersonId, List<Fact<?>>>();
        said.clear();
        for (var fact : fresh) {
            facts.add(engine.facts().row(fact));
            for (var person : fact.about()) {
                about.add(person.value(), fact.id().value());
                people.computeIfAbsent(person, any -> new ArrayList<>()).add(fact);
            }
            for (var each : fact.words()) if (each.text() != null && said.add(each.id())) words.add(each.id(), each.text(), each.salt());
        }
        facts.send(db);
        about.send(db);
        words.send(db);
        again(people);
        follow(people);
    }

    /** Of people who were known before, all that is recorded is folded again. */
    private void again(Map<PersonId, List<Fact<?>>> people) throws SQLException {
        var known = people.keySet().stream().filter(person -> !empty || !met.add(person)).toList();
        if (known.isEmpty()) return;
        var ids = known.stream().map(PersonId::value).toList();
        for (var table : engine.tables()) table.forget(db, ids);
        people.putAll(engine.facts().of(db, known));
    }

    private void follow(Map<PersonId, List<Fact<?>>> people) throws SQLException {
        for (var each : people.entrySet()) {
            var follows = engine.follow(each.getKey(), each.getValue(), sources);
            for (int t = 0; t < tables.size(); t++)
                for (var row : engine.tables().get(t).projection().rows().apply(follows.state(), follows.timeline())) tables.get(t).add(row);
        }
        for (var table : tables) table.send(db);
    }

    @Override
    public void close() throws SQLException {
        try {
            flush();
        } finally {
            db.close();
        }
    }
}
