package kith.casework.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Leaf;
import kith.ui.Section;

/**
 * The whole chronology of a child.
 *
 * @param withheld entries of a sensitive strand that are not shown to this worker
 */
public record ChronologyPage(UUID person, String name, LocalDate today, List<Chronology.Entry> entries, int withheld, List<Section> sections, Leaf leaf) {}
