package kith.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Very many rows in constant memory, by COPY in its binary format: the database goes on reading while we work. */
public final class RowStream implements AutoCloseable {

    private static final int SIGNATURE_AND_FLAGS = 15;
    private static final int ARRAY_HEAD = 20;
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final Instant MOMENT_ZERO = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyOut copy;
    private byte[] row;
    private int[] at = new int[0];
    private int[] length = new int[0];
    private boolean begun;

    /** @param query a constant of the caller; what varies comes by set_config and current_setting, because COPY takes no parameters */
    public RowStream(Connection db, String query) throws SQLException {
        this.copy = db.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout (format binary)");
    }

    public boolean next() throws SQLException {
        row = copy.readFromCopy();
        if (row == null) return false;
        var read = ByteBuffer.wrap(row);
        if (!begun) {
            read.position(SIGNATURE_AND_FLAGS);
            int more = read.getInt();
            read.position(read.position() + more);
            begun = true;
        }
        int columns = read.getShort();
        if (columns < 0) return next();
        if (at.length != columns) {
            at = new int[columns];
            length = new int[columns];
        }
        for (int i = 0; i < columns; i++) {
            length[i] = read.getInt();
            at[i] = read.position();
            if (length[i] > 0) read.position(at[i] + length[i]);
        }
        return true;
    }

    public boolean isNull(int column) {
        return length[column] < 0;
    }

    public byte[] bytes(int column) {
        return isNull(column) ? null : Arrays.copyOfRange(row, at[column], at[column] + length[column]);
    }

    public String text(int column) {
        return isNull(column) ? null : new String(row, at[column], length[column], StandardCharsets.UTF_8);
    }

    public UUID uuid(int column) {
        return isNull(column) ? null : uuid(row, at[column]);
    }

    public long number(int column) {
        return ByteBuffer.wrap(row).getLong(at[column]);
    }

    public LocalDate day(int column) {
        return isNull(column) ? null : DAY_ZERO.plusDays(ByteBuffer.wrap(row).getInt(at[column]));
    }

    public Instant moment(int column) {
        return isNull(column) ? null : MOMENT_ZERO.plus(number(column), ChronoUnit.MICROS);
    }

    /** An array of one dimension: five numbers about it, then each with its length before it. */
    public List<UUID> uuids(int column) {
        var ids = new ArrayList<UUID>(2);
        for (int from = at[column] + ARRAY_HEAD + 4; from < at[column] + length[column]; from += 20) ids.add(uuid(row, from));
        return ids;
    }

    public static UUID uuid(byte[] bytes, int at) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(at), buffer.getLong(at + 8));
    }

    @Override public void close() throws SQLException {
        if (copy.isActive()) copy.cancelCopy();
    }
}
