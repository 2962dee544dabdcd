package kith.gate.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Section;

/** What was issued about a child, and what can be. */
public record DocumentsPage(UUID person, String name, LocalDate today, List<Line> issued, List<ToIssue> papers, boolean works, List<Section> sections) {

    public record Line(UUID fact, String title, LocalDate day, String by) {}

    /** @param missing how much the law misses before it */
    public record ToIssue(String code, String title, String purpose, int missing) {}
}
