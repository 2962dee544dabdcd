package kith.ledger;

import java.util.UUID;

/**
 * A narrative, apart from the fact it belongs to so that folding a life reads little. The fact holds its id and its salted
 * hash; {@code text} is null where the words were not read, or were lawfully erased.
 */
public record Words(UUID id, String hash, String text, String salt) {

    public static Words of(UUID id, String text, String salt) {
        return new Words(id, Hash.hex(salt + "\n" + text), text, salt);
    }
}
