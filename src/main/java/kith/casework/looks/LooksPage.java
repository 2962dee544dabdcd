package kith.casework.looks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.ui.Section;

/** The looks at a child's record, the latest first. */
public record LooksPage(String name, LocalDate today, List<Seen> looks, List<Section> sections) {

    public record Seen(Instant at, String by, String what) {}
}
