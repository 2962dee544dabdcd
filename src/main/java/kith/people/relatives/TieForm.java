package kith.people.relatives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import kith.ui.Field;

/** A relationship that changes or ends. */
public record TieForm(UUID person, String name, UUID relative, String relativeName, String kind, LocalDate today, UUID fact, Field what, Field since) {

    TieForm checked() {
        return new TieForm(person, name, relative, relativeName, kind, today, fact, what.oneOf(List.of("responsible", "not-responsible", "ended"), "Say what has changed"), Answers.day(since, today));
    }

    public List<Field> problems() {
        return Field.wrongOnes(what, since);
    }
}
