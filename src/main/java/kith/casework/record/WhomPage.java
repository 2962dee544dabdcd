package kith.casework.record;

import java.time.Instant;
import java.util.List;

/** About whom? And what is still a draft. */
public record WhomPage(List<Draft> drafts) {

    public record Draft(String what, String address, Instant savedAt, String forenames, String surname, String childId) {}
}
