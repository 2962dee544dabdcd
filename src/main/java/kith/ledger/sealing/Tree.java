package kith.ledger.sealing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.BiFunction;

/** A Merkle tree as in RFC 6962, of which only the peaks are held: a leaf more costs two hashes on average, however many there are. */
final class Tree {

    /** Whole subtrees from this level (1024 leaves) up are kept, so that going on and proving read little. */
    static final int KEPT = 10;

    private static final byte INNER = 1;

    interface Branches {
        void whole(int level, long n, byte[] hash);
    }

    private final byte[][] peaks = new byte[63][];
    private final MessageDigest digest = sha256();
    private Branches branches = (level, n, hash) -> {};
    private long size;

    /** Tells of every whole subtree from now on. */
    Tree telling(Branches branches) {
        this.branches = branches;
        return this;
    }

    /** Goes on from {@code size} leaves. @param whole the hash of the subtree (level, n); {@code rest} the leaves after the last whole 1024 */
    static Tree of(long size, BiFunction<Integer, Long, byte[]> whole, List<byte[]> rest) {
        var tree = new Tree();
        for (int level = KEPT; level < 63; level++)
            if ((size >> level & 1) == 1) tree.peaks[level] = whole.apply(level, (size >> level) - 1);
        tree.size = size >> KEPT << KEPT;
        rest.forEach(tree::add);
        return tree;
    }

    void add(byte[] leaf) {
        var hash = leaf;
        int level = 0;
        for (long n = size; (n & 1) == 1; n >>= 1) {
            hash = inner(peaks[level], hash);
            peaks[level++] = null;
            if (level >= KEPT) branches.whole(level, size >> level, hash);
        }
        peaks[level] = hash;
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        byte[] root = null;
        for (var peak : peaks)
            if (peak != null) root = root == null ? peak : inner(peak, root);
        return root == null ? digest.digest() : root;
    }

    private byte[] inner(byte[] left, byte[] right) {
        return inner(digest, left, right);
    }

    static byte[] inner(MessageDigest digest, byte[] left, byte[] right) {
        digest.update(INNER);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
