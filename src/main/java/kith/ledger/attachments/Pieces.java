package kith.ledger.attachments;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;

/** Fetches one piece after the other, so that one is in memory at a time. */
final class Pieces implements Enumeration<InputStream> {

    private final IntFunction<Optional<byte[]>> fetch;
    private int next;
    private Optional<byte[]> ahead;

    Pieces(IntFunction<Optional<byte[]>> fetch) {
        this.fetch = fetch;
        this.ahead = fetch.apply(0);
    }

    @Override public boolean hasMoreElements() { return ahead.isPresent(); }

    @Override public InputStream nextElement() {
        var piece = ahead.orElseThrow(NoSuchElementException::new);
        ahead = fetch.apply(++next);
        return new ByteArrayInputStream(piece);
    }
}
