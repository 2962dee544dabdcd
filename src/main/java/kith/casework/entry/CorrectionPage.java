package kith.casework.entry;

import java.util.List;
import java.util.UUID;
import kith.casework.record.anything.FactForm;
import kith.ui.Row;

/**
 * An entry as its form again, to be put right.
 * @param read the last correction that whoever fills the form has seen, or the entry itself
 * @param meanwhile how the entry stands where somebody else corrected it since; else empty
 */
public record CorrectionPage(UUID entry, UUID read, FactForm form, List<Row> meanwhile) {}
