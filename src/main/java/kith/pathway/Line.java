package kith.pathway;

import java.util.ArrayList;
import java.util.List;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Field;
import kith.ledger.PersonId;

/** The chronology line of a fact that has none made by hand: its title, and what its body says in the words of its code sets. */
final class Line {

    private Line() {}

    static String generated(String title, Fact<?> fact) {
        var said = new ArrayList<String>();
        for (var field : fact.kind().fields()) {
            var words = words(field, field.of(fact.body()));
            if (words != null) said.add(words);
        }
        return said.isEmpty() ? title : title + ": " + String.join(", ", said);
    }

    private static String words(Field field, Object value) {
        return switch (value) {
            case null -> null;
            case FactId any -> null;
            case PersonId any -> null;
            case Number any -> null;
            case Boolean yes -> yes ? field.label().toLowerCase() : null;
            case List<?> several -> several.isEmpty() ? null : String.join("; ", several.stream().map(each -> label(field, each)).toList());
            case String text when text.isBlank() -> null;
            default -> label(field, value);
        };
    }

    private static String label(Field field, Object code) {
        // a code of no set, such as a file or an earlier version wrote it
        if (field.codes() == null) return code.toString().matches("[a-z]+(-[a-z]+)+") ? code.toString().replace('-', ' ') : code.toString();
        var label = field.codes().label(code.toString());
        return field.codes().name().equals(field.name()) ? label.toLowerCase() : label;
    }
}
