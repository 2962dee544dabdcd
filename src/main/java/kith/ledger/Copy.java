package kith.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/** Rows for PostgreSQL's COPY in its text format, gathered in memory and sent together: how many rows go in quickly. */
public final class Copy {

    private static final byte[] NULL = {'\\', 'N'};
    private static final HexFormat HEX = HexFormat.of();

    private final String statement;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream(1 << 16);
    private long count;

    /** @param columns of a table, both constants of the caller: never anything a person typed */
    public Copy(String table, String columns) {
        this.statement = "copy " + table + " (" + columns + ") from stdin";
    }

    public void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) rows.write('\t');
            write(values[i]);
        }
        rows.write('\n');
        count++;
    }

    public long count() {
        return count;
    }

    public int size() {
        return rows.size();
    }

    public void send(Connection db) throws SQLException {
        if (rows.size() == 0) return;
        try {
            var copy = db.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            try {
                var bytes = rows.toByteArray();
                copy.writeToCopy(bytes, 0, bytes.length);
                copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } finally {
            rows.reset();
        }
    }

    private void write(Object value) {
        try {
            switch (value) {
                case null -> rows.write(NULL);
                case byte[] bytes -> {
                    rows.write('\\');
                    rows.write('\\');
                    rows.write('x');
                    rows.write(HEX.formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
                }
                case Collection<?> several -> escaped(array(several));
                default -> escaped(value.toString());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
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

    private void escaped(String text) throws IOException {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' && c != '\n' && c != '\r' && c != '\t') continue;
            rows.write(text.substring(plain, i).getBytes(StandardCharsets.UTF_8));
            rows.write('\\');
            rows.write(c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : '\\');
            plain = i + 1;
        }
        rows.write((plain == 0 ? text : text.substring(plain)).getBytes(StandardCharsets.UTF_8));
    }
}
