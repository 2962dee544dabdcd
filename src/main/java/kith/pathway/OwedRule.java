package kith.pathway;

import java.time.LocalDate;
import java.util.List;
import kith.calendar.Limit;

/**
 * A record that should exist: which fact owes it, who by role at the child's hub, and by when. It is chased and blocks nothing.
 *
 * @param since the first day on which a fact owes it, {@code until} the last: {@code from} already names the fact
 */
public record OwedRule(String code, String title, When from, String role, Limit within, String source, LocalDate since, LocalDate until) {

    /** What the rules may say whatever a model calls its roles: who has the child, who takes the hub's messages (and else leads it), who leads it. In SQL {@code organisation.owing} says which role that is. */
    public static final List<String> IN_EVERY_MODEL = List.of("key-worker", "hub-coordinator", "hub-lead");

    Dated days() {
        return new Days(since, until);
    }

    record Days(LocalDate from, LocalDate until) implements Dated {}
}
