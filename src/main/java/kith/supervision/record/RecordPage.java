package kith.supervision.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Section;
import kith.ui.Tag;

/** Supervision and the clinician's work on a child's record. @param asks whether the child's hub has somebody who consults */
public record RecordPage(UUID person, String name, LocalDate today, List<Line> lines, List<Question> open, boolean writes, boolean asks, boolean clinician, boolean grouped, List<Section> sections) {

    /** @param words for whoever reads the record */
    public record Line(LocalDate day, String title, Tag tag, String by, List<String> words) {}

    public record Question(UUID fact, LocalDate asked, String by) {}
}
