package kith.casework.entry;

import java.util.List;
import java.util.UUID;
import kith.people.confidential.KeptTogether;
import kith.ui.Choice;
import kith.ui.Field;

/** The question what an entry holds that fewer people may read. */
public record StrandPage(UUID person, UUID fact, String name, String title, int people, Field strand) {

    public static final List<Choice> STRANDS = List.of(
        Choice.of("none", "Nothing of the kind: whoever reads the record reads it"),
        new Choice("strategy", "What was said in a strategy discussion", "Read by the key worker, the managers, the chair and, after a reason, emergency duty"),
        new Choice("police-intelligence", "What the police know and have not made known", "Read by the managers and the chair"),
        new Choice("third-party", "What somebody told about somebody else in confidence", "Read by the key worker and the managers"),
        new Choice("legal-privilege", "Legal advice", "Read by the managers and the lawyers of the matter"),
        new Choice("sexual-health", "Sexual health", "Read by the key worker and the manager of the hub"),
        new Choice("complaint", "A complaint or a data breach about somebody who works with the child", KeptTogether.KEPT + ". What became of a complaint goes with it"));

    public List<Choice> choices() {
        return STRANDS;
    }
}
