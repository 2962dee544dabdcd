package kith.permanence.carer;

import java.util.List;
import java.util.UUID;
import kith.ui.Due;
import kith.ui.Row;
import kith.ui.Section;

/** An adult as a foster carer, an adopter or both. */
public record CarerPage(UUID person, String name, List<Role> roles, List<Clock> due, List<Matched> matched, List<Section> sections) {

    public record Role(String title, List<Row> rows, List<Stages.Step> steps) {}

    public record Clock(String what, Due due) {}

    public record Matched(UUID person, String name, String when) {}
}
