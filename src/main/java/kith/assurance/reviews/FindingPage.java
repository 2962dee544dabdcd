package kith.assurance.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Tag;

/** One finding: why, what was looked at, what has been said, and what to do. */
public record FindingPage(UUID id, String worker, String hub, UUID person, String child, LocalDate today, List<String> why, Tag state, List<Findings.Seen> looks, List<Findings.Step> steps,
                          int next, UUID step, Field outcome, Field note) {

    public static final List<Choice> OUTCOMES = List.of(
        Choice.of("asked", "Ask the worker"),
        Choice.of("explained", "It is explained: close it"),
        Choice.of("escalated", "Take it further: who answers for the service and the data protection officer see it"));

    FindingPage checked() {
        var chosen = outcome.oneOf(OUTCOMES.stream().map(Choice::value).toList(), "Say what you do");
        var words = outcome.chosen("asked") ? note.orElse("Write what you ask") : note.orElse("Write why, in a sentence");
        return new FindingPage(id, worker, hub, person, child, today, why, state, looks, steps, next, step, chosen, words.atMost(2000, "Use at most 2,000 characters"));
    }

    public List<Field> wrong() {
        return Field.wrongOnes(outcome, note);
    }

    public static String words(String kind) {
        return switch (kind) {
            case "asked" -> "asked";
            case "answered" -> "answered";
            case "explained" -> "closed it as explained";
            default -> "took it further";
        };
    }
}
