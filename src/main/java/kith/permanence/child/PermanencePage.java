package kith.permanence.child;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;
import kith.ui.Row;
import kith.ui.Section;
import kith.ui.Tag;

/**
 * Where a child will grow up: the plan, the way to adoption step by step, private fostering.
 *
 * @param adoption empty where adoption is not the plan
 * @param sealing null; "offer" where an order was made and this worker may seal the file; "wait" where somebody else has to
 */
public record PermanencePage(UUID person, String name, LocalDate today, String plan, LocalDate since, List<Clock> due, List<Step> adoption, String sealing, List<Row> privateFostering, boolean privately,
                             List<Section> sections) {

    public record Clock(String what, Due due) {}

    /** @param address where it is recorded; null where it is done or records itself */
    public record Step(String what, String when, Tag tag, String note, String action, String address) {}
}
