package kith.ledger.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import kith.ledger.Copy;

/** One sealing: leaves are numbered, and after every ten thousand, and at the end, a head is signed. */
final class Round {

    /** So that damage is found to within so many leaves, however many came at once. */
    private static final int BATCH = 10_000;
    private static final int SEND = 1 << 20;
    private static final String HEAD = """
        insert into ledger.head (n, size, root, previous, sealed_at, key, next_key, signature, watermark)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::xid8)
        """;

    private final Connection db;
    private final Tree tree;
    private final SealingKeys.Signing signing;
    private final Instant at;
    private final Copy leaves = new Copy("ledger.leaf", "n, kind, id, hash");
    private final Copy branches = new Copy("ledger.branch", "level, n, hash");
    private Head last;
    private boolean made;
    private String watermark = "0";
    private String nextWatermark = "0";

    Round(Connection db, Head last, Tree tree, SealingKeys.Signing signing, Instant at) {
        this.db = db;
        this.last = last;
        this.tree = tree.telling((level, n, hash) -> branches.add(level, n, hash));
        this.signing = signing;
        this.at = at;
    }

    /** Only the last head of a round may say that all of it is done. */
    void watermarks(String until, String afterwards) {
        this.watermark = until;
        this.nextWatermark = afterwards;
    }

    void add(String kind, UUID id, byte[] hash) throws SQLException {
        if (tree.size() - sealed() == BATCH) head(watermark, null);
        leaves.add(tree.size(), kind, id, hash);
        tree.add(hash);
        if (leaves.size() > SEND) leaves.send(db);
    }

    /** @return the last head of this round, null when nothing was new and no key is announced */
    Head end(String nextKey) throws SQLException {
        if (tree.size() > sealed() || nextKey != null) head(nextWatermark, nextKey);
        return made ? last : null;
    }

    private long sealed() {
        return last == null ? 0 : last.size();
    }

    private void head(String watermark, String nextKey) throws SQLException {
        leaves.send(db);
        branches.send(db);
        var previous = last == null ? new byte[32] : last.hash();
        last = new Head(last == null ? 0 : last.n() + 1, tree.size(), tree.root(), previous, at, signing.open(), nextKey, null).signed(signing.secret());
        made = true;
        try (var insert = db.prepareStatement(HEAD)) {
            insert.setLong(1, last.n());
            insert.setLong(2, last.size());
            insert.setBytes(3, last.root());
            insert.setBytes(4, last.previous());
            insert.setObject(5, last.at().atOffset(ZoneOffset.UTC));
            insert.setString(6, last.key());
            insert.setString(7, last.nextKey());
            insert.setBytes(8, last.signature());
            insert.setString(9, watermark);
            insert.executeUpdate();
        }
    }
}
