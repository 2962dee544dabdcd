package kith.assurance.looks;

import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/** Telling somebody who looked at their record: on which request, and how colleagues are named. */
public record ExportPage(UUID person, String name, UUID id, Field request, Field naming) {

    public static final List<Choice> NAMINGS = List.of(Choice.of("role", "By what they are"), Choice.of("name", "By name"));

    ExportPage checked() {
        return new ExportPage(person, name, id, request.orElse("Write which request this answers").atMost(500, "Use at most 500 characters"),
            naming.oneOf(NAMINGS.stream().map(Choice::value).toList(), "Say how colleagues are named"));
    }

    public List<Field> wrong() {
        return Field.wrongOnes(request, naming);
    }
}
