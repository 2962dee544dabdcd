package kith.assurance.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/** A record that was opened, as it is being reviewed. */
public record OpeningPage(UUID id, boolean glass, String worker, String post, UUID person, String child, Instant at, Instant until, String reason, String given, LocalDate today,
                          List<Findings.Seen> looks, Field outcome, Field note) {

    public static final List<Choice> OUTCOMES = List.of(Choice.of("in-order", "In order"), Choice.of("followed-up", "Not in order, and I follow it up"));

    OpeningPage checked() {
        return new OpeningPage(id, glass, worker, post, person, child, at, until, reason, given, today, looks, outcome.oneOf(OUTCOMES.stream().map(Choice::value).toList(), "Say whether it was in order"),
            (outcome.chosen("followed-up") ? note.orElse("Write what is not in order and what you do") : note).atMost(2000, "Use at most 2,000 characters"));
    }

    public List<Field> wrong() {
        return Field.wrongOnes(outcome, note);
    }
}
