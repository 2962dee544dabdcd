package kith.permanence;

import java.time.LocalDate;
import java.util.Set;
import kith.pathway.ChildState;

/** What the law lets nobody do sooner. What was done sooner is on the record, and counts for nothing. */
final class NotBefore {

    /** Placed for adoption, in the codes of the SSDA903 return. */
    static final Set<String> PLACED = Set.of("A3", "A4", "A5", "A6");
    private static final int WEEKS_AFTER_BIRTH = 6;
    private static final int WEEKS_AFTER_PLACING = 10;

    private NotBefore() {}

    /** Adoption and Children Act 2002, section 52(3): of the mother alone. Null where the birth is not known or nothing stands against it. */
    static LocalDate consent(ChildState child, String parent) {
        return parent.equals("mother") && child.life().born() != null ? child.life().born().plusWeeks(WEEKS_AFTER_BIRTH) : null;
    }

    /** Adoption and Children Act 2002, section 42(2): ten weeks with those who apply, where an agency placed the child. */
    static LocalDate application(ChildState child, LocalDate made) {
        LocalDate placed = null;
        for (var fact : child.history()) {
            if (!fact.kind().name().equals("placement.started") || fact.happened().day().isAfter(made)) continue;
            placed = PLACED.contains(String.valueOf(fact.value("type"))) ? fact.happened().day() : null;
        }
        return placed == null ? null : placed.plusWeeks(WEEKS_AFTER_PLACING);
    }
}
