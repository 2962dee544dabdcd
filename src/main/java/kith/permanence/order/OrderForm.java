package kith.permanence.order;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** The adoption order as it is being recorded. */
public record OrderForm(UUID person, String name, LocalDate today, UUID fact, boolean lookedAfter, Field consent, Field happened, Field words) {

    public static final List<Choice> CONSENTS = List.of(Choice.of("unopposed", "Nobody opposed it"), Choice.of("dispensed-with", "The court dispensed with a parent’s consent"));

    static OrderForm of(UUID person, String name, LocalDate today, UUID fact, boolean lookedAfter, Answers answers) {
        return new OrderForm(person, name, today, fact, lookedAfter, answers.field("consent"), answers.field("happened", "today"), answers.field("words"));
    }

    OrderForm checked() {
        return new OrderForm(person, name, today, fact, lookedAfter, consent.oneOf(CONSENTS.stream().map(Choice::value).toList(), "Say whether the order was opposed"), Answers.day(happened, today),
            words.atMost(100_000, "The note is too long for one entry: split it"));
    }

    public List<Field> problems() {
        return Field.wrongOnes(consent, happened, words);
    }
}
