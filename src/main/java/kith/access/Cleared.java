package kith.access;

import java.util.Set;
import java.util.UUID;

/** Of whom somebody may learn what is shielded. Having one that covers a person is the proof; only {@link Clearances} makes one. */
public final class Cleared {

    public static final Cleared FOR_NOBODY = new Cleared(Set.of());

    private final Set<UUID> people;

    Cleared(Set<UUID> people) {
        this.people = Set.copyOf(people);
    }

    public boolean covers(UUID person) {
        return people.contains(person);
    }
}
