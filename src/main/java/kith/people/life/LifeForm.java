package kith.people.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** A birth or a death. */
public record LifeForm(UUID person, String name, LocalDate today, UUID fact, boolean birth, Field day, Field sex, Field forenames, Field surname, Field words) {

    public static final List<Choice> SEXES = List.of(Choice.of("F", "Girl"), Choice.of("M", "Boy"), Choice.of("U", "Not known yet"));

    LifeForm checked() {
        return new LifeForm(person, name, today, fact, birth, Answers.day(day, today), birth ? sex.oneOf(SEXES.stream().map(Choice::value).toList(), "Say whether a girl or a boy was born") : sex,
            forenames, birth && surname.empty() && !forenames.empty() ? surname.wrong("Enter the surname as well") : surname, words);
    }

    public List<Field> problems() {
        return Field.wrongOnes(day, sex, forenames, surname);
    }
}
