package kith.pathway;

import java.time.LocalDate;
import java.util.List;
import kith.calendar.Limit;

/**
 * A record that is kept up to date: owed {@code within} so long of what {@code begins} it, once {@code older} than it may grow, and again when
 * one of the {@code changes} comes after it was written. It is chased and blocks nothing.
 *
 * @param by the type of fact that writes it
 */
public record KeptRule(String code, String title, String by, List<When> begins, List<When> changes, Limit older, Limit within, String role, String source,
                       LocalDate from, LocalDate until) implements Dated {

    public KeptRule {
        begins = begins == null ? List.of() : begins;
        changes = changes == null ? List.of() : changes;
    }
}
