package kith.people.moves;

import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/** A shield that goes up, or comes down for a reason. */
public record ShieldForm(UUID person, String name, UUID fact, boolean up, Field people, List<Choice> household, Field reason, Field words) {

    public static final List<Choice> REASONS = List.of(Choice.of("risk-ended", "The risk has ended"), Choice.of("asked-by-family", "The family asked for it"),
        Choice.of("recorded-in-error", "It was shielded in error"), Choice.of("other", "Another reason"));

    ShieldForm checked() {
        return new ShieldForm(person, name, fact, up, people.oneOf(household.stream().map(Choice::value).toList(), "Say for whom"), household,
            up ? reason : reason.oneOf(REASONS.stream().map(Choice::value).toList(), "Say why the address need not be shielded any more"),
            up ? words : words.orElse("Say who agreed and what makes it safe"));
    }

    public List<Field> problems() {
        return Field.wrongOnes(people, reason, words);
    }
}
