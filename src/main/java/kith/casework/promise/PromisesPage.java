package kith.casework.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;
import kith.ui.Section;

/** What was promised to a child: what is still to be kept, and what was. */
public record PromisesPage(UUID person, String name, LocalDate today, List<Line> open, List<Line> over, boolean records, List<Section> sections) {

    /** @param due null where no day was named */
    public record Line(UUID fact, String text, String said, Due due, String outcome) {}
}
