package kith.casework.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.casework.child.ChildQueries.Sibling;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/**
 * Of whom a form speaks: the child it was opened for, and those brothers and sisters that are ticked.
 * @param fact the id of what is recorded: made with the form, so that sending twice records once
 */
public record AboutWhom(UUID person, String name, UUID fact, Field children, List<Choice> choices) {

    public static AboutWhom of(UUID person, String name, List<Sibling> family, LocalDate today, Answers answers) {
        var living = family.stream().filter(each -> each.died() == null || each.person().equals(person)).toList();
        // of a form that comes back without a child every box was unticked
        boolean unticked = answers.typed().containsKey("fact") && living.size() > 1;
        return new AboutWhom(person, name, id(answers.text("fact")), unticked ? answers.field("children") : answers.field("children", person.toString()),
            living.stream().map(each -> Choice.of(each.person().toString(), each.name() + ", " + Say.age(each.born(), each.expected(), each.died(), today))).toList());
    }

    private static UUID id(String given) {
        try {
            return given.isEmpty() ? Uuids.fresh() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }

    public AboutWhom checked() {
        if (choices.isEmpty()) return this;
        return new AboutWhom(person, name, fact, children.oneOf(choices.stream().map(Choice::value).toList(), "Say which child or children it is about"), choices);
    }

    public AboutWhom with(Field children) {
        return new AboutWhom(person, name, fact, children, choices);
    }

    /** Only of the family that a guarded query found. */
    public List<PersonId> people() {
        if (choices.size() < 2) return List.of(new PersonId(person));
        return choices.stream().filter(each -> children.chosen(each.value())).map(each -> PersonId.valueOf(each.value())).toList();
    }
}
