package kith.ledger.attachments;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much has been read of a stream. */
final class Counting extends FilterInputStream {

    private long count;

    Counting(InputStream stream) { super(stream); }

    @Override public int read() throws IOException {
        int next = super.read();
        if (next >= 0) count++;
        return next;
    }

    @Override public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) count += read;
        return read;
    }

    long count() { return count; }
}
