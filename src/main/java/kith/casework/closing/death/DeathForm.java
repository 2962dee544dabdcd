package kith.casework.closing.death;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import kith.ui.Field;

/** A death as it is being recorded. */
public record DeathForm(UUID person, String name, LocalDate today, UUID fact, Field happened, Field at, Field words, Field sure) {

    DeathForm checked(LocalDate born) {
        var day = Answers.day(happened, today);
        day = day.must(born == null || day.date(today).map(it -> !it.isBefore(born)).orElse(true), "The day is before the child was born");
        return new DeathForm(person, name, today, fact, day, at.aTime("Enter the time such as 16:30, or leave it empty"), words, sure.must(sure.chosen("yes"), "Tick to say that you mean to record the death of " + name));
    }

    public List<Field> problems() {
        return Field.wrongOnes(happened, at, sure);
    }
}
