package kith.hub.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.MoveFacts;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Row;

/**
 * A look at one child before the hub moves: what the record says, and four questions.
 * @param said what was written at the last look
 * @param looks whether this worker may say that a manager has looked
 * @param leads whether this worker may let the child go another way than the rest
 */
public record CheckPage(UUID person, UUID move, UUID phase, String name, String moves, LocalDate today, List<Row> known, String last, List<String> said, boolean waits, boolean looks, boolean leads, boolean over, UUID fact, Field outcome, Field drop, Field knows,
                        List<Choice> who, Field tells, List<Choice> members, Field goes, Field other, List<Choice> others, Field why) {

    static final String ALONG = "along";

    public List<Choice> outcomes() {
        return List.of(new Choice("ready", "Ready to move", null), new Choice("with-care", "Ready, with care", "Something must not drop: say what"), new Choice("not-now", "Not now", "Say why; whoever moves the hub decides"));
    }

    public List<Choice> ways() {
        return List.of(Choice.of(ALONG, "With the hub and the worker"), Choice.of("stays", "Stays with the hub it has, for now"), Choice.of("other", "To another worker"));
    }

    CheckPage checked() {
        boolean needsWhy = leads && !goes.chosen(ALONG) && !goes.empty();
        return new CheckPage(person, move, phase, name, moves, today, known, last, said, waits, looks, leads, over, fact, outcome.oneOf(MoveFacts.CHECKED.field("outcome").codes().labels().keySet(), "Say whether the child can move"),
            drop.must(!drop.empty() || outcome.chosen("ready") || outcome.empty(), outcome.chosen("not-now") ? "Say why not now" : "Say what must not drop").atMost(5000, "Say it in fewer words"), knows.must(knows.empty() || has(who, knows), "Choose somebody of the list"), who,
            tells.oneOf(members.stream().map(Choice::value).toList(), "Say who tells the family"), members, goes, other.must(!goes.chosen("other") || has(others, other), "Say to whom"), others,
            why.must(!needsWhy || !why.empty(), "Say why this child goes another way").atMost(500, "Say it in fewer words"));
    }

    private static boolean has(List<Choice> choices, Field field) {
        return choices.stream().anyMatch(each -> each.value().equals(field.value()));
    }

    public List<Field> problems() {
        return Field.wrongOnes(outcome, drop, knows, tells, other, why);
    }

    public String at() {
        return "/children/" + person + "/moves/" + move;
    }
}
