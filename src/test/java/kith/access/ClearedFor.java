package kith.access;

import java.util.Set;
import java.util.UUID;

/** For tests alone: outside them only Access clears anybody. */
public final class ClearedFor {

    private ClearedFor() {}

    public static Cleared people(UUID... people) {
        return new Cleared(Set.of(people));
    }
}
