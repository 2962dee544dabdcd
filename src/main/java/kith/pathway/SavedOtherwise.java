package kith.pathway;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A form was saved before, from another window or by another device, and says something else now. Nothing of it was saved: whoever typed it is told. */
public final class SavedOtherwise extends RuntimeException {

    private final transient Instant saved;
    private final transient Set<UUID> ids;

    SavedOtherwise(Instant saved, Set<UUID> ids) {
        super("Saved before, and saying something else");
        this.saved = saved;
        this.ids = Set.copyOf(ids);
    }

    /** When it was saved; null where that is not known. */
    public Instant saved() {
        return saved;
    }

    /** The ids that the form was made with: of an entry of its own they would be others. */
    public Set<UUID> ids() {
        return ids;
    }
}
