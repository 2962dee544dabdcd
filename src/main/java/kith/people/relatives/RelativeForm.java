package kith.people.relatives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.people.PeopleFacts;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Somebody of the family, already known or new. */
public record RelativeForm(UUID person, String name, LocalDate today, UUID fact, Field forenames, Field surname, Field born, Field kind, Field responsibility, Field since, Field who, List<Choice> known) {

    static final String NEW = "new";

    public static List<Choice> kinds() {
        return PeopleFacts.RELATED.field("kind").codes().labels().keySet().stream().map(code -> Choice.of(code, Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' '))).toList();
    }

    static RelativeForm of(UUID person, String name, LocalDate today, UUID fact, Answers answers, List<Choice> known) {
        return new RelativeForm(person, name, today, fact, answers.field("forenames"), answers.field("surname"), answers.field("born"), answers.field("kind"), answers.field("responsibility"),
            answers.field("since", "today"), answers.field("who"), known);
    }

    RelativeForm checked() {
        return new RelativeForm(person, name, today, fact, forenames.atMost(200, "The forenames are too long"), surname.orElse("Enter the surname, or the only name").atMost(200, "The surname is too long"),
            born.aDate(today, "Enter the day of birth such as 22/11/1990, or leave it empty").must(born.date(today).map(day -> !day.isAfter(today)).orElse(true), "The day of birth must have come"),
            kind.oneOf(kinds().stream().map(Choice::value).toList(), "Say how they are related"), responsibility, Answers.day(since, today), who, known);
    }

    /** Somebody like this is known already, and it is still open whether it is them. */
    RelativeForm asking() {
        return new RelativeForm(person, name, today, fact, forenames, surname, born, kind, responsibility, since, who.oneOf(allowed(), "Say whether it is one of these"), known);
    }

    private List<String> allowed() {
        return Stream.concat(known.stream().map(Choice::value), Stream.of(NEW)).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(forenames, surname, born, kind, since, who);
    }

    public List<Choice> offers() {
        return Stream.concat(known.stream(), Stream.of(Choice.of(NEW, "None of these: a person nobody here knows yet"))).toList();
    }
}
