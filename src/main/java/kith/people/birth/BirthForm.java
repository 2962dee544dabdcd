package kith.people.birth;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** A birth. */
public record BirthForm(UUID person, String name, LocalDate today, UUID fact, Field day, Field sex, Field forenames, Field surname) {

    public static final List<Choice> SEXES = List.of(Choice.of("F", "Girl"), Choice.of("M", "Boy"), Choice.of("U", "Not known yet"));

    BirthForm checked() {
        return new BirthForm(person, name, today, fact, Answers.day(day, today), sex.oneOf(SEXES.stream().map(Choice::value).toList(), "Say whether a girl or a boy was born"),
            forenames, surname.empty() && !forenames.empty() ? surname.wrong("Enter the surname as well") : surname);
    }

    public List<Field> problems() {
        return Field.wrongOnes(day, sex, forenames, surname);
    }
}
