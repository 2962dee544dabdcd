package kith.docs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.ledger.CodeSet;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.FactKinds;
import kith.ledger.Field;
import kith.ledger.PersonId;
import kith.pathway.Telling;
import tools.jackson.databind.node.ObjectNode;

/** All types of fact with their bodies and codes, as tables of docs/facts.md. */
final class TypesTable {

    private TypesTable() {}

    static String of(List<Telling<?>> tellings, FactKinds kinds) {
        var page = new StringBuilder("| type | what it says | on its day | body |\n|---|---|---|---|\n");
        var titles = new HashMap<>(OF_THE_LEDGER);
        for (var each : tellings) titles.put(each.kind().name(), each.title());
        for (var kind : kinds.all()) row(page, kind, titles.getOrDefault(kind.name(), kind.name()));
        var sets = new TreeMap<String, CodeSet>();
        for (var kind : kinds.all()) for (var field : kind.fields()) if (named(field)) sets.put(field.codes().name(), field.codes());
        page.append("\n### Code sets\n\nThe codes of the statutory returns, as `src/main/resources/kith/codesets` has them.\n\n| set | codes |\n|---|---|\n");
        for (var set : sets.values()) page.append("| ").append(set.name()).append(" | ").append(String.join(", ", set.labels().keySet())).append(" |\n");
        return page.toString();
    }

    private static void row(StringBuilder page, FactKind<?> kind, String title) {
        var parts = new ArrayList<String>();
        for (var field : kind.fields()) parts.add((field.needed() ? "**" + field.name() + "**" : field.name()) + ": " + holds(field));
        page.append("| `").append(kind.name()).append("` | ").append(title).append(" | ").append(kind.rank().name().toLowerCase()).append(kind.byTime() ? ", by time" : "").append(" | ").append(String.join("; ", parts)).append(" |\n");
    }

    private static final Map<String, String> OF_THE_LEDGER = Map.of("fact.corrected", "Puts another fact right", "fact.withdrawn", "Takes another fact back",
        "content.erased", "Content of another fact lawfully erased");
    private static final Map<Class<?>, String> TYPES = Map.of(Boolean.class, "true or false", Integer.class, "a whole number", LocalDate.class, "a date", FactId.class, "the id of a fact",
        PersonId.class, "the id of a person", ObjectNode.class, "the whole new body");

    private static String holds(Field field) {
        var holds = TYPES.getOrDefault(field.type(), "a text");
        if (field.codes() != null) holds = named(field) ? "a code of *" + field.codes().name() + "*" : String.join(" / ", field.codes().labels().keySet());
        return List.class.isAssignableFrom(field.type()) ? "a list of: " + holds : holds;
    }

    /** A code set of its own file is named; one written at the part carries the part's name. */
    private static boolean named(Field field) {
        return field.codes() != null && !field.codes().name().equals(field.name());
    }
}
