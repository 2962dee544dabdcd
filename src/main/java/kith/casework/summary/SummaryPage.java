package kith.casework.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.casework.chronology.Chronology.Entry;
import kith.casework.summary.Summaries.Standing;
import kith.ui.Due;
import kith.ui.Section;

/** The summaries of a child, or of a child and the brothers and sisters, and the earlier versions. */
public record SummaryPage(UUID person, String name, LocalDate today, List<Child> children, boolean siblings, List<Entry> earlier, List<Section> sections) {

    /** @param summary null where none was written; {@code owed} null where none is owed */
    public record Child(UUID person, String name, String age, Standing summary, Due owed) {}
}
