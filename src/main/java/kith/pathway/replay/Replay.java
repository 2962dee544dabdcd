package kith.pathway.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kith.ledger.Merges;
import kith.ledger.PersonId;
import kith.pathway.Engine;
import kith.pathway.Pipeline;
import kith.pathway.Sources;

/**
 * Makes every projection again from the ledger alone, in tables beside the live ones. Facts are read in one snapshot while people go on
 * recording. At the end whoever was recorded about since is folded once more, and the two are compared; to mend, recording waits
 * during this last step, so that nothing is lost.
 */
public final class Replay {

    private static final String ONLY_REPLAY = "select pg_try_advisory_lock(7316824)";
    private static final String SNAPSHOT = "select pg_current_snapshot()::text";
    private static final String KIN = "select person, kin, kept from access.kin_amiss()";
    private static final String KIN_AGAIN = "select access.kin_again()";
    private static final String HOLD_RECORDING = "lock table ledger.fact in share row exclusive mode";
    /** Those erased are among them: an erasure takes content away from facts that are already there. */
    private static final String SINCE = """
        select distinct a.person
          from ledger.fact f
          join ledger.about a on a.fact = f.id
         where f.type = 'content.erased'
            or (f.tx >= pg_snapshot_xmin(?::pg_snapshot)
                and f.tx < pg_snapshot_xmax(pg_current_snapshot())
                and not pg_visible_in_snapshot(f.tx, ?::pg_snapshot))
        """;
    private static final int EXAMPLES = 100;

    private final DataSource owner;
    private final Engine engine;
    private final Beside beside;

    /** @param owner as kith_owner: PostgreSQL has no COPY into a table under row-level security */
    public Replay(DataSource owner, Engine engine) {
        this.owner = owner;
        this.engine = engine;
        this.beside = new Beside(engine.projections());
    }

    public record Difference(Object person, String table, String column, Object live, Object rebuilt) {}

    /** @param differing people whose rows were not what follows from the facts, each counted once for a table; {@code some} the first of them */
    public record Result(long people, long rows, long differing, List<Difference> some) {}

    public Result verify() throws SQLException {
        return run(false);
    }

    public Result mend() throws SQLException {
        return run(true);
    }

    private Result run(boolean mending) throws SQLException {
        try (var guard = owner.getConnection()) {
            alone(guard);
            beside.make(guard);
            try {
                var people = new LongAdder();
                var rows = new LongAdder();
                Set<PersonId> linked = ConcurrentHashMap.newKeySet();
                var snapshot = fold(people, rows, linked);
                return compare(snapshot, linked, mending, people.sum() + linked.size(), rows.sum());
            } finally {
                beside.drop(guard);
                // said and not left to the closing of the connection, which the server may notice only after the next replay has asked
                run(guard, "select pg_advisory_unlock_all()");
            }
        }
    }

    private static void alone(Connection db) throws SQLException {
        try (var statement = db.createStatement(); var row = statement.executeQuery(ONLY_REPLAY)) {
            if (row.next() && row.getBoolean(1)) return;
        }
        throw new IllegalArgumentException("Another replay is at work. Try again when it is done.");
    }

    private String fold(LongAdder people, LongAdder rows, Set<PersonId> linked) throws SQLException {
        try (var reading = owner.getConnection()) {
            reading.setAutoCommit(false);
            reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var snapshot = snapshot(reading);
            var sources = Sources.all(reading);
            Pipeline.run(reading, () -> new Folding(engine, sources, owner.getConnection(), beside.copies(), people, rows, linked));
            reading.rollback();
            return snapshot;
        }
    }

    private Result compare(String snapshot, Set<PersonId> linked, boolean mending, long people, long rows) throws SQLException {
        try (var db = owner.getConnection()) {
            db.setAutoCommit(false);
            if (mending) run(db, HOLD_RECORDING);
            else db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            linked.addAll(since(db, snapshot));
            again(db, linked);
            run(db, "set local work_mem = '128MB'");
            long differing = 0;
            var some = new ArrayList<Difference>();
            for (var projection : engine.projections()) {
                var comparison = new Comparison(db, projection);
                long here = comparison.find();
                differing += here;
                if (here > 0 && some.size() < EXAMPLES)
                    comparison.tell(EXAMPLES, (person, table, column, live, rebuilt) -> some.add(new Difference(person, table, column, live, rebuilt)));
                if (here > 0 && mending) comparison.mend();
            }
            long here = kin(db, some);
            differing += here;
            if (here > 0 && mending) run(db, KIN_AGAIN);
            if (mending) db.commit();
            else db.rollback();
            return new Result(people, rows, differing, some.subList(0, Math.min(some.size(), EXAMPLES)));
        }
    }

    /** Who belongs together follows from two of these tables, and the database keeps it by itself. */
    private static long kin(Connection db, List<Difference> some) throws SQLException {
        long differing = 0;
        try (var statement = db.createStatement(); var rows = statement.executeQuery(KIN)) {
            for (; rows.next(); differing++) {
                var kin = rows.getString(2);
                if (some.size() < EXAMPLES) some.add(rows.getBoolean(3) ? new Difference(rows.getObject(1), "access.kin", "kin", kin, null) : new Difference(rows.getObject(1), "access.kin", "kin", null, kin));
            }
        }
        return differing;
    }

    /** Facts of now for those who are merged, and for those about whom something was recorded while the others were folded. */
    private void again(Connection db, Set<PersonId> people) throws SQLException {
        if (people.isEmpty()) return;
        var told = engine.facts().of(db, people);
        beside.forget(db, Stream.concat(people.stream(), told.keySet().stream()).collect(Collectors.toSet()));
        var sources = Sources.all(db);
        var copies = beside.copies();
        for (var each : Merges.together(told).entrySet()) {
            var follows = engine.follow(each.getKey(), each.getValue(), sources);
            for (int i = 0; i < copies.size(); i++)
                for (var row : engine.projections().get(i).rows().apply(follows.state(), follows.timeline())) copies.get(i).add(row);
        }
        for (var copy : copies) copy.send(db);
    }

    private static Set<PersonId> since(Connection db, String snapshot) throws SQLException {
        try (var statement = db.prepareStatement(SINCE)) {
            statement.setString(1, snapshot);
            statement.setString(2, snapshot);
            var people = new HashSet<PersonId>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) people.add(new PersonId(rows.getObject(1, UUID.class)));
            }
            return people;
        }
    }

    private static String snapshot(Connection db) throws SQLException {
        try (var statement = db.createStatement(); var row = statement.executeQuery(SNAPSHOT)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
