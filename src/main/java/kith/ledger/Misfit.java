package kith.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a body, in words for the person who wrote it. */
final class Misfit {

    private Misfit() {}

    static InvalidFact of(FactKind<?> kind, JacksonException wrong) {
        var place = "body" + wrong.getPath().stream().map(each -> each.getPropertyName() == null ? "[" + each.getIndex() + "]" : "." + each.getPropertyName()).collect(Collectors.joining());
        if (wrong instanceof UnrecognizedPropertyException)
            return new InvalidFact(place, "is no part of " + kind + (kind.fields().isEmpty() ? "" : "; it has " + String.join(", ", kind.fields().stream().map(Field::name).toList())));
        if (wrong instanceof MismatchedInputException misfit && misfit.getTargetType() != null) return new InvalidFact(place, "is not " + expected(misfit.getTargetType()));
        return new InvalidFact(place, "cannot be read: " + wrong.getOriginalMessage().lines().findFirst().orElse(""));
    }

    private static String expected(Class<?> type) {
        if (type == Boolean.class) return "true or false";
        if (type == Integer.class) return "a whole number";
        if (type == LocalDate.class) return "a date (2026-03-02)";
        if (List.class.isAssignableFrom(type)) return "a list";
        return type == ObjectNode.class || type.isRecord() && type != FactId.class && type != PersonId.class ? "an object" : "a text";
    }
}
