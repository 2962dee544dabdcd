package kith.people.names;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.ReadAt;

/** A name, from a day on. */
public record NameForm(UUID person, String name, LocalDate today, UUID fact, ReadAt readAt, Field use, Field forenames, Field surname, Field since) {

    public static final List<Choice> USES = List.of(Choice.of("legal", "Legal name"), Choice.of("known-as", "Known as"), Choice.of("former", "Former name"), Choice.of("alias", "Another name in use"));

    static NameForm of(UUID person, String name, LocalDate today, UUID fact, ReadAt now, Answers answers) {
        return new NameForm(person, name, today, fact, now.in(answers), answers.field("use"), answers.field("forenames"), answers.field("surname"), answers.field("since", "today"));
    }

    NameForm checked() {
        return new NameForm(person, name, today, fact, readAt, use.oneOf(USES.stream().map(Choice::value).toList(), "Say what kind of name it is"),
            forenames.atMost(200, "The forenames are too long"), surname.orElse("Enter the surname, or the only name").atMost(200, "The surname is too long"), Answers.day(since, today));
    }

    NameForm twice() {
        return new NameForm(person, name, today, fact, readAt, use, forenames, surname, since.wrong("Another name since that day is recorded already: put that entry right, or say another day"));
    }

    public List<Field> problems() {
        return Field.wrongOnes(use, forenames, surname, since);
    }

    String whole() {
        return (forenames.value().strip() + " " + surname.value().strip()).strip();
    }

}
