package kith.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What waits for a worker and is no clock of a child: reviews, questions. A package that knows of some offers it to My day by a bean of this
 * kind. It tells how many and where, and nobody's name.
 */
public interface Waiting {

    /** @param due null where no day is set */
    record Thing(String what, String note, String address, LocalDate due) {}

    List<Thing> of(Worker worker, Set<Permission> rights, LocalDate today);
}
