package kith.ledger.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The hashes that lead from one leaf to the root (RFC 6962, 2.1.1), nearest first. */
record Proof(long leaf, byte[] hash, List<byte[]> path) {

    static Proof of(Connection db, long leaf, long size) throws SQLException {
        var path = new ArrayList<byte[]>();
        long from = 0;
        long upTo = size;
        while (upTo - from > 1) {
            long middle = from + Long.highestOneBit(upTo - from - 1);
            if (leaf < middle) {
                path.addFirst(root(db, middle, upTo));
                upTo = middle;
            } else {
                path.addFirst(root(db, from, middle));
                from = middle;
            }
        }
        return new Proof(leaf, Heads.leaves(db, leaf, leaf + 1).getFirst(), path);
    }

    /** What the path leads to: the root of the head, when the leaf is under it. */
    byte[] root(long size) {
        var digest = Tree.sha256();
        var hash = this.hash;
        long n = leaf;
        long last = size - 1;
        for (var each : path) {
            while ((n & 1) == 0 && n == last) {
                n >>= 1;
                last >>= 1;
            }
            hash = (n & 1) == 1 ? Tree.inner(digest, each, hash) : Tree.inner(digest, hash, each);
            n >>= 1;
            last >>= 1;
        }
        return hash;
    }

    /** Of the leaves from a multiple of a power of two up to less than twice that power more. */
    private static byte[] root(Connection db, long from, long upTo) throws SQLException {
        long count = upTo - from;
        if (count < 1 << Tree.KEPT) {
            var tree = new Tree();
            Heads.leaves(db, from, upTo).forEach(tree::add);
            return tree.root();
        }
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return Heads.branch(db, level, from >> level);
        }
        long middle = from + Long.highestOneBit(count);
        return Tree.inner(Tree.sha256(), root(db, from, middle), root(db, middle, upTo));
    }
}
