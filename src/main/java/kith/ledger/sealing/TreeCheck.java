package kith.ledger.sealing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** Are the leaves without a gap, and is every head the signed state of exactly these leaves, linked to the one before? */
final class TreeCheck {

    private static final String HEADS = """
        select n, size, root, previous, sealed_at, key, next_key, signature
          from ledger.head
         order by n
        """;
    private static final String LEAVES = "select n, hash from ledger.leaf order by n";
    private static final int FETCH = 5_000;

    private final Connection db;
    private final Findings findings;
    private final Tree tree = new Tree();
    private Head last;
    private boolean rootBroken;
    private boolean gap;

    TreeCheck(Connection db, Findings findings) {
        this.db = db;
        this.findings = findings;
    }

    /** @param trusted the public key heads should end with. @return the last head, null when there is none */
    Head check(Optional<String> trusted) throws SQLException {
        tree.telling(this::branch);
        try (var leafRows = db.createStatement(); var headRows = db.createStatement()) {
            leafRows.setFetchSize(FETCH);
            headRows.setFetchSize(FETCH);
            try (var leaves = leafRows.executeQuery(LEAVES); var heads = headRows.executeQuery(HEADS)) {
                while (heads.next()) check(Head.of(heads), leaves);
                if (leaves.next()) findings.wrong("leaf " + leaves.getLong(1), "stands after the last head: no signature holds it");
            }
        }
        signer(trusted);
        return last;
    }

    private void check(Head head, ResultSet leaves) throws SQLException {
        var where = "head " + head.n();
        if (head.n() != (last == null ? 0 : last.n() + 1)) findings.wrong(where, "heads are missing before it");
        if (!head.signatureHolds()) findings.wrong(where, "its signature does not hold: it is not as it was signed");
        if (!Arrays.equals(head.previous(), last == null ? new byte[32] : last.hash())) findings.wrong(where, "does not link to the head before it");
        if (last != null && !head.key().equals(last.signer())) findings.wrong(where, "is signed by a key that the head before it does not announce");
        if (last != null && head.size() < last.size()) findings.wrong(where, "holds fewer leaves than the head before it");
        long from = tree.size();
        while (!gap && tree.size() < head.size()) leaf(leaves, head);
        if (!gap && !rootBroken && !Arrays.equals(tree.root(), head.root())) {
            rootBroken = true;
            findings.wrong("leaves " + from + " to " + (head.size() - 1), "are not those that head " + n(head) + " was signed over: their hashes or their order were changed");
        }
        last = head;
    }

    private void leaf(ResultSet leaves, Head head) throws SQLException {
        if (!leaves.next()) {
            gap = true;
            findings.wrong("leaf " + tree.size(), "is missing, and all after it: head " + n(head) + " holds " + head.size());
            return;
        }
        long n = leaves.getLong(1);
        if (n != tree.size()) {
            gap = true;
            findings.wrong(n - 1 == tree.size() ? "leaf " + tree.size() : "leaves " + tree.size() + " to " + (n - 1), "missing: the numbers have a gap");
            return;
        }
        tree.add(leaves.getBytes(2));
    }

    private static String n(Head head) {
        return head.n() + " (" + head.at() + ")";
    }

    private void branch(int level, long n, byte[] hash) {
        if (rootBroken) return;
        try {
            if (!Arrays.equals(hash, Heads.branch(db, level, n)))
                findings.wrong("branch " + n + " of level " + level, "is not the hash of leaves " + (n << level) + " to " + ((n + 1 << level) - 1));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void signer(Optional<String> trusted) {
        if (last == null) return;
        if (trusted.isEmpty()) findings.note("No key is at hand to compare with: signatures were checked with the keys that the heads themselves name.");
        else if (!last.signer().equals(trusted.get()) && !last.key().equals(trusted.get())) findings.wrong("head " + last.n(), "is not signed by the key of this installation");
    }
}
