package kith.ledger.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** Reads heads, leaves and branches. */
final class Heads {

    private static final String LAST = """
        select n, size, root, previous, sealed_at, key, next_key, signature
          from ledger.head
         order by n desc
         limit 1
        """;
    private static final String FIND = """
        select n, size, root, previous, sealed_at, key, next_key, signature
          from ledger.head
         where n = ?
        """;
    private static final String WATERMARK = "select coalesce((select watermark::text from ledger.head order by n desc limit 1), '0')";
    private static final String BRANCH = "select hash from ledger.branch where level = ? and n = ?";
    private static final String LEAVES = "select hash from ledger.leaf where n >= ? and n < ? order by n";

    private Heads() {}

    static Head last(Connection db) throws SQLException {
        try (var statement = db.createStatement(); var row = statement.executeQuery(LAST)) {
            return row.next() ? Head.of(row) : null;
        }
    }

    static Head find(Connection db, long n) throws SQLException {
        try (var statement = db.prepareStatement(FIND)) {
            statement.setLong(1, n);
            try (var row = statement.executeQuery()) {
                return row.next() ? Head.of(row) : null;
            }
        }
    }

    /** All transactions below it were over when the last head was made. */
    static String watermark(Connection db) throws SQLException {
        try (var statement = db.createStatement(); var row = statement.executeQuery(WATERMARK)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Null where the database has none. */
    static byte[] branch(Connection db, int level, long n) throws SQLException {
        try (var statement = db.prepareStatement(BRANCH)) {
            statement.setInt(1, level);
            statement.setLong(2, n);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    static ArrayList<byte[]> leaves(Connection db, long from, long upTo) throws SQLException {
        try (var statement = db.prepareStatement(LEAVES)) {
            statement.setLong(1, from);
            statement.setLong(2, upTo);
            var leaves = new ArrayList<byte[]>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) leaves.add(rows.getBytes(1));
            }
            return leaves;
        }
    }

    /** The tree of the first {@code size} leaves, from what is kept of it. */
    static Tree tree(Connection db, long size) throws SQLException {
        var whole = new byte[63][];
        for (int level = Tree.KEPT; level < 63; level++)
            if ((size >> level & 1) == 1) whole[level] = branch(db, level, (size >> level) - 1);
        return Tree.of(size, (level, n) -> whole[level], leaves(db, size >> Tree.KEPT << Tree.KEPT, size));
    }
}
