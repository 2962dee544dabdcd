package kith.casework.entry;

import java.util.UUID;
import kith.casework.record.anything.FactForm;

/** An entry as its form again, to be put right. */
public record CorrectionPage(UUID entry, FactForm form) {}
