package kith.people.duplicates;

import java.util.List;
import java.util.UUID;
import kith.ui.Field;

/** Records that may be two of one person. */
public record DuplicatesPage(Field called, List<Pair> proposed, List<Pair> likely) {

    public record Pair(UUID one, String oneName, UUID other, String otherName, String why, boolean siblings) {}
}
