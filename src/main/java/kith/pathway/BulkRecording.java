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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Merges;
import kith.ledger.PersonId;

/**
 * Many facts at once, by COPY: each chunk of people is one transaction, in which every person is folded once. What is already
 * recorded is left alone, so a load that was stopped continues by being run again. Into an empty ledger one chunk is sent while
 * the next is folded. Works as the owner of the database, because PostgreSQL has no COPY under row-level security.
 */
public final class BulkRecording implements AutoCloseable {

    private static final int CHUNK = 20_000;
    private static final String KNOWN = "select id from ledger.fact where id = any(?::uuid[])";
    private static final String ANY = "select exists (select from ledger.fact)";
    private static final Beside NOTHING = db -> { };

    /** What is written in the transaction of the facts. */
    public interface Beside {
        void write(Connection db) throws SQLException;
    }

    private final Connection db;
    private final Engine engine;
    private final boolean empty;
    private final Map<String, Source> sources;
    private final List<Fact<?>> waiting = new ArrayList<>();
    private final Set<PersonId> met = new HashSet<>();
    private final ExecutorService sender = Executors.newSingleThreadExecutor();
    private BulkRows filling;
    private BulkRows spare;
    private Beside beside = NOTHING;
    private CompletableFuture<Void> underway = CompletableFuture.completedFuture(null);
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
        this.filling = new BulkRows(engine, sources);
        this.spare = new BulkRows(engine, sources);
    }

    /**
     * Facts that belong together: people whom a later call is about again are folded again.
     * @return how many facts are recorded or on their way, those already known not counted
     */
    public long record(Collection<? extends Fact<?>> together) throws SQLException {
        waiting.addAll(together);
        if (waiting.size() >= CHUNK) write();
        return recorded;
    }

    /** All that waits, these facts, and what must not stand without them nor they without it: at the end all is committed, or nothing. */
    public void record(Collection<? extends Fact<?>> together, Beside with) throws SQLException {
        waiting.addAll(together);
        beside = with;
        write();
        settle();
        if (beside == NOTHING) return;
        send();
        settle();
    }

    /** Writes what waits; at the end all is committed. */
    public void flush() throws SQLException {
        write();
        settle();
    }

    private void write() throws SQLException {
        try {
            if (!waiting.isEmpty()) write(empty ? List.copyOf(waiting) : unknown());
        } catch (SQLException | RuntimeException broken) {
            undo();
            throw broken;
        } finally {
            waiting.clear();
        }
    }

    private void undo() throws SQLException {
        underway.handle((done, failed) -> done).join();
        db.rollback();
        filling = new BulkRows(engine, sources);
        beside = NOTHING;
    }

    private List<Fact<?>> unknown() throws SQLException {
        settle();
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
        for (var fact : fresh) for (var person : fact.about()) people.computeIfAbsent(person, any -> new ArrayList<>()).add(fact);
        filling.facts(fresh);
        again(people);
        filling.follow(Merges.together(people));
        settle();
        send();
        recorded += fresh.size();
    }

    /** Of people who were known before, all that was recorded is folded again, with what is new. */
    private void again(Map<PersonId, List<Fact<?>>> people) throws SQLException {
        var known = people.keySet().stream().filter(person -> !empty || !met.add(person)).toList();
        if (known.isEmpty()) return;
        settle();
        var told = engine.facts().of(db, known);
        var ids = Stream.concat(known.stream(), told.keySet().stream()).distinct().map(PersonId::value).toList();
        // before a lock on relations is taken: a replay that mends takes the two in this order
        try (var statement = db.createStatement()) {
            statement.execute("lock table ledger.fact in row exclusive mode");
        }
        for (var table : engine.tables()) table.forget(db, ids);
        told.forEach((person, earlier) -> people.merge(person, earlier, BulkRecording::both));
    }

    private static List<Fact<?>> both(List<Fact<?>> fresh, List<Fact<?>> earlier) {
        var all = new ArrayList<>(earlier);
        all.addAll(fresh);
        return all;
    }

    private void send() {
        var ready = filling;
        filling = spare;
        spare = ready;
        var with = beside;
        beside = NOTHING;
        underway = CompletableFuture.runAsync(() -> {
            try {
                ready.send(db);
                with.write(db);
                db.commit();
            } catch (SQLException broken) {
                throw new CompletionException(broken);
            }
        }, sender);
    }

    /** Until what was sent last is committed; if it was not, its transaction is undone and the reason said, once. */
    private void settle() throws SQLException {
        var sent = underway;
        underway = CompletableFuture.completedFuture(null);
        try {
            sent.join();
        } catch (CompletionException failed) {
            db.rollback();
            if (failed.getCause() instanceof SQLException broken) throw broken;
            throw failed;
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            flush();
        } finally {
            sender.shutdown();
            db.close();
        }
    }
}
