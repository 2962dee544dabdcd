package kith.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;

/** Ids: version 7 (RFC 9562) for what is new, so that a child's facts lie together; by name for what a file already names. */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuids() {}

    public static UUID fresh() {
        return at(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** A version 7 id of the given millisecond, with the given random bits: for data made from a seed. */
    public static UUID at(long millis, long high, long low) {
        return new UUID(millis << 16 | 0x7000L | high & 0xfffL, low & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    /** The same natural key always gives the same id. */
    public static UUID named(String naturalKey) {
        return UUID.nameUUIDFromBytes(naturalKey.getBytes(StandardCharsets.UTF_8));
    }

    public static UUID of(String text) {
        if (text.length() == 36 && text.charAt(8) == '-' && text.charAt(23) == '-') {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException notAnId) {
                return named(text);
            }
        }
        return named(text);
    }
}
