package kith.casework.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** About whom? And what is still a draft. */
public record WhomPage(List<Draft> drafts) {

    public record Draft(String form, UUID about, Instant savedAt, String forenames, String surname, String childId) {}
}
