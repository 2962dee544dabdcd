package kith.people.duplicates;

import java.util.List;
import java.util.UUID;
import kith.ui.Field;

/** The other record of the same child, as it is looked for. */
public record OtherRecordPage(UUID person, String name, Field find, List<Other> others) {

    public record Other(UUID person, String name, String age, String born) {}
}
