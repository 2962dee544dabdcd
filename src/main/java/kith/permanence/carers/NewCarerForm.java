package kith.permanence.carers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Somebody wants to foster or adopt. @param known people on the register who may be the same */
public record NewCarerForm(LocalDate today, UUID fact, Field role, Field forenames, Field surname, Field born, Field happened, Field who, List<Choice> known) {

    static final String NEW = "new";

    public static final List<Choice> ROLES = List.of(Choice.of("mainstream", "Foster children who are not related to them"), Choice.of("connected-person", "Foster a child they know or are related to"),
        Choice.of("short-breaks", "Give short breaks"), Choice.of("adopter", "Adopt"));

    static NewCarerForm of(LocalDate today, UUID fact, Answers answers, List<Choice> known) {
        return new NewCarerForm(today, fact, answers.field("role"), answers.field("forenames"), answers.field("surname"), answers.field("born"), answers.field("happened", "today"), answers.field("who"), known);
    }

    NewCarerForm checked() {
        return new NewCarerForm(today, fact, role.oneOf(ROLES.stream().map(Choice::value).toList(), "Say what they want to do"), forenames.atMost(200, "The forenames are too long"),
            surname.orElse("Enter the surname, or the only name").atMost(200, "The surname is too long"),
            born.aDate(today, "Enter the day of birth such as 22/11/1985, or leave it empty").must(born.date(today).map(day -> !day.isAfter(today.minusYears(18))).orElse(true), "A carer is 18 or over: check the day of birth"),
            Answers.day(happened, today), known.isEmpty() ? who : who.oneOf(offers().stream().map(Choice::value).toList(), "Say whether it is one of these"), known);
    }

    public List<Field> problems() {
        return Field.wrongOnes(role, forenames, surname, born, happened, who);
    }

    boolean anew() {
        return known.isEmpty() || who.chosen(NEW);
    }

    public List<Choice> offers() {
        return Stream.concat(known.stream(), Stream.of(Choice.of(NEW, "None of these: a person nobody here knows yet"))).toList();
    }
}
