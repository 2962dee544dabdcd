package kith.ledger.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import javax.sql.DataSource;
import kith.ledger.RowStream;

/**
 * Numbers what was recorded since the last head and signs the next one. Nobody waits for it: it takes what transactions that
 * are over have written. One node seals at a time.
 */
public final class Sealer {

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(7316823)";
    private static final String LOCK = "select true from (select pg_advisory_xact_lock(7316823)) waited";
    /** No scan of all leaves: they grow, unseen, while what is new is read, and after a large load each fact would scan them all. */
    private static final String SNAPSHOT = """
        select pg_snapshot_xmin(seen)::text, ?::xid8 > pg_snapshot_xmax(seen),
               set_config('kith.from', ?, true), set_config('kith.upto', pg_snapshot_xmin(seen)::text, true),
               set_config('kith.beyond', pg_snapshot_xmax(seen)::text, true), set_config('enable_seqscan', 'off', true)
          from pg_current_snapshot() as seen
        """;
    private static final String NEW = """
        select kind, id, hash
          from ledger.unsealed
         where tx >= current_setting('kith.from')::xid8
           and tx < current_setting('kith.upto')::xid8
        """;
    /** Rows of a restored database bear transactions that this server has not come to yet. */
    private static final String SWEEP = """
        select kind, id, hash
          from ledger.unsealed
         where tx < current_setting('kith.upto')::xid8
            or tx >= current_setting('kith.beyond')::xid8
        """;

    private final DataSource source;
    private final SealingKeys keys;
    private final Clock clock;
    private volatile boolean swept;

    /** @param source as kith_sealer, at least two connections */
    public Sealer(DataSource source, SealingKeys keys, Clock clock) {
        this.source = source;
        this.keys = keys;
        this.clock = clock;
    }

    /** @return how many leaves were added; none when nothing is new or another node is sealing */
    public long seal() throws SQLException {
        return seal(TRY_LOCK, false);
    }

    /** The same without looking through everything first, as a short command does it. */
    long sealRecent() throws SQLException {
        swept = true;
        return seal();
    }

    /** The same, waiting for whoever seals at this moment: afterwards everything committed before is sealed. */
    public long sealNow() throws SQLException {
        return seal(LOCK, false);
    }

    /** A head signed by the old key announces the new one, which signs from then on. */
    void rotate() throws SQLException {
        seal(LOCK, true);
    }

    private long seal(String lock, boolean rotating) throws SQLException {
        try (var db = source.getConnection()) {
            db.setAutoCommit(false);
            try {
                if (!holds(db, lock)) return 0;
                return seal(db, rotating);
            } finally {
                db.rollback();
            }
        }
    }

        private long seal(Connection db, boolean rotating) throws SQLException {
        var last = Heads.last(db);
        var round = new Round(db, last, last == null ? new Tree() : tree(db, last), signing(last), clock.instant().truncatedTo(ChronoUnit.MICROS));
        var watermark = Heads.watermark(db);
        try (var reading = source.getConnection()) {
            reading.setAutoCommit(false);
            reading.setReadOnly(true);
            reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                var snapshot = snapshot(reading, watermark);
                round.watermarks(snapshot.restored() ? "0" : watermark, snapshot.xmin());
                try (var rows = new RowStream(reading, swept && !snapshot.restored() ? NEW : SWEEP)) {
                    while (rows.next()) if (!rows.isNull(2)) round.add(rows.text(0), rows.uuid(1), rows.bytes(2));
                }
            } finally {
                reading.rollback();
                reading.setReadOnly(false);
                reading.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
        witness(db);
        var head = round.end(rotating ? keys.next().orElseGet(keys::makeNext).open() : null);
        swept = true;
        if (head == null) return 0;
        db.clearWarnings();
        db.commit();
        // an unconfirmed commit may not be there after a failover: the file must not claim it
        if (db.getWarnings() == null) keys.keep(head);
        if (rotating) keys.turn();
        return head.size() - (last == null ? 0 : last.size());
    }

    private SealingKeys.Signing signing(Head last) {
        if (last == null) return keys.current();
        var wanted = last.signer();
        if (keys.next().filter(next -> next.open().equals(wanted)).isPresent()) keys.turn();
        if (!keys.has() || !keys.current().open().equals(wanted))
            throw new IllegalStateException("Nothing is sealed: the last head asks for another key than the one in " + keys.folder() + ". Put the folder with the key back (docs/ledger.md).");
        return keys.current();
    }

    /** A head signed here that the database does not know (any more) is evidence; it is kept, and work goes on. */
    private void witness(Connection db) throws SQLException {
        var kept = keys.lastHead().orElse(null);
        if (kept == null) return;
        var there = Heads.find(db, kept.n());
        if (there == null || !there.same(kept)) keys.keepLost(kept);
    }

    private static Tree tree(Connection db, Head last) throws SQLException {
        var tree = Heads.tree(db, last.size());
        if (Arrays.equals(tree.root(), last.root())) return tree;
        throw new IllegalStateException("Nothing is sealed: the leaves are not those of the last head. Run ./kith ledger verify.");
    }

    private record Snapshot(String xmin, boolean restored) {}

    private static Snapshot snapshot(Connection db, String watermark) throws SQLException {
        try (var statement = db.prepareStatement(SNAPSHOT)) {
            statement.setString(1, watermark);
            statement.setString(2, watermark);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Snapshot(row.getString(1), row.getBoolean(2));
            }
        }
    }

    private static boolean holds(Connection db, String lock) throws SQLException {
        try (var statement = db.createStatement(); var row = statement.executeQuery(lock)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
