package kith.casework.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Section;

/** The whole chronology of a child. */
public record ChronologyPage(UUID person, String name, LocalDate today, List<Chronology.Entry> entries, List<Section> sections) {}
