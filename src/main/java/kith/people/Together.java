package kith.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.people.Siblings.Sibling;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/**
 * Of whom a form speaks: the child it was opened for, and those brothers and sisters that are ticked.
 * @param fact the id of what is recorded: made with the form, so that sending twice records once
 */
public record Together(UUID person, String name, UUID fact, Field children, List<Choice> choices) {

    public static Together of(UUID person, String name, List<Sibling> family, LocalDate today, Answers answers) {
        // of a form that comes back without a child every box was unticked
        var children = answers.typed().containsKey("fact") ? answers.field("children") : answers.field("children", person.toString());
        return new Together(person, name, id(answers.text("fact")), children,
            family.stream().map(each -> Choice.of(each.person().toString(), each.name() + ", " + Say.age(each.born(), each.expected(), each.died(), today))).toList());
    }

    /** The id that a form brought along, or a new one. */
    public static UUID id(String given) {
        try {
            return given.isEmpty() ? Uuids.fresh() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }

    public Together checked() {
        if (choices.size() < 2) return this;
        return new Together(person, name, fact, children.oneOf(choices.stream().map(Choice::value).toList(), "Say which child or children it is about"), choices);
    }

    /** Only of the family that a guarded query found. */
    public List<PersonId> people() {
        if (choices.size() < 2) return List.of(new PersonId(person));
        return choices.stream().filter(each -> children.chosen(each.value())).map(each -> PersonId.valueOf(each.value())).toList();
    }
}
