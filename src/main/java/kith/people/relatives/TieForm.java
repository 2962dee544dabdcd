package kith.people.relatives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Say;

/** A relationship that changes or ends. @param stands since when it is as it is now */
public record TieForm(UUID person, String name, UUID relative, String relativeName, String kind, LocalDate today, UUID fact, LocalDate stands, Field what, Field since) {

    TieForm checked() {
        return new TieForm(person, name, relative, relativeName, kind, today, fact, stands, what.oneOf(List.of("responsible", "not-responsible", "ended"), "Say what has changed"), after(Answers.day(since, today)));
    }

    /** What is said to have come before what stands would change nothing; of today the time says which comes last. */
    private Field after(Field day) {
        var said = day.date(today).orElse(null);
        if (day.wrong() || said == null || stands == null) return day;
        boolean changes = said.isAfter(stands) || said.equals(stands) && (said.equals(today) || what.chosen("ended"));
        return changes ? day : day.wrong("It is recorded since " + Say.brief(stands, today) + ": give a later day");
    }

    public List<Field> problems() {
        return Field.wrongOnes(what, since);
    }
}
