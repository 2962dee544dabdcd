package kith.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import org.postgresql.PGConnection;

/** Rows for PostgreSQL's COPY in its text format, gathered in memory and sent together: how many rows go in quickly. */
public final class Copy {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final String statement;
    private byte[] rows = new byte[1 << 14];
    private int size;
    private long count;

    /** @param columns of a table, both constants of the caller: never anything a person typed */
    public Copy(String table, String columns) {
        this.statement = "copy " + table + " (" + columns + ") from stdin";
    }

    public void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            room(4);
            if (i > 0) rows[size++] = '\t';
            write(values[i]);
        }
        room(1);
        rows[size++] = '\n';
        count++;
    }

    public long count() {
        return count;
    }

    public int size() {
        return size;
    }

    public void send(Connection db) throws SQLException {
        if (size == 0) return;
        try {
            var copy = db.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            try {
                copy.writeToCopy(rows, 0, size);
                copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } finally {
            size = 0;
        }
    }

    private void write(Object value) {
        switch (value) {
            case null -> {
                rows[size++] = '\\';
                rows[size++] = 'N';
            }
            case byte[] bytes -> hex(bytes);
            case Collection<?> several -> escaped(array(several));
            default -> escaped(value.toString());
        }
    }

    private void hex(byte[] bytes) {
        room(3 + 2 * bytes.length);
        rows[size++] = '\\';
        rows[size++] = '\\';
        rows[size++] = 'x';
        for (byte each : bytes) {
            rows[size++] = DIGITS[each >> 4 & 15];
            rows[size++] = DIGITS[each & 15];
        }
    }

    private static String array(Collection<?> several) {
        var text = new StringBuilder("{");
        for (var each : several) {
            if (text.length() > 1) text.append(',');
            text.append('"').append(each.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return text.append('}').toString();
    }

    private void escaped(String text) {
        int length = text.length();
        room(2 * length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                encoded(text.substring(i));
                return;
            }
            escaped((byte) c);
        }
    }

    private void encoded(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        room(2 * bytes.length);
        for (byte each : bytes) escaped(each);
    }

    /** Bytes of a longer character of UTF-8 are never one of these. */
    private void escaped(byte c) {
        if (c == '\\' || c == '\n' || c == '\r' || c == '\t') {
            rows[size++] = '\\';
            rows[size++] = (byte) (c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : '\\');
        } else {
            rows[size++] = c;
        }
    }

    private void room(int more) {
        if (size + more > rows.length) rows = Arrays.copyOf(rows, Math.max(rows.length * 2, size + more));
    }
}
