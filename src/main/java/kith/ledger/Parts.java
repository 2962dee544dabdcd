package kith.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Reads the parts of a fact beside its body; what is wrong is said with the name of the part. */
final class Parts {

    private Parts() {}

    static List<PersonId> about(ObjectNode node) {
        var about = node.get("about");
        if (about == null || !about.isArray() || about.isEmpty()) throw new InvalidFact("about", "names nobody");
        var people = new ArrayList<PersonId>(about.size());
        for (var each : about) {
            if (!each.isString()) throw new InvalidFact("about", "holds " + each + ", which is not the id of a person");
            var person = PersonId.valueOf(each.stringValue());
            if (!people.contains(person)) people.add(person);
        }
        return List.copyOf(people);
    }

    static List<Words> words(ObjectNode node) {
        var refs = node.get("words");
        if (refs == null) return List.of();
        var words = new ArrayList<Words>(refs.size());
        for (var each : refs) {
            if (!(each instanceof ObjectNode ref)) throw new InvalidFact("words", "holds " + each + ", which is not an object");
            words.add(new Words(uuid(ref, "id"), need(ref, "hash"), null, null));
        }
        return List.copyOf(words);
    }

    static int version(ObjectNode node, FactKind<?> kind) {
        var version = node.get("version");
        if (version == null || version.isNull()) return kind.version();
        if (!version.isInt() || version.intValue() < 1 || version.intValue() > kind.version()) throw new InvalidFact("version", version + " is not a version of " + kind);
        return version.intValue();
    }

    static String need(ObjectNode node, String name) {
        var value = opt(node, name);
        if (value == null || value.isBlank()) throw new InvalidFact(name, "is missing");
        return value;
    }

    static String opt(ObjectNode node, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) return null;
        if (!value.isString()) throw new InvalidFact(name, "is not a text");
        return value.stringValue();
    }

    static FactId ref(ObjectNode node, String name) {
        var id = opt(node, name);
        return id == null ? null : FactId.valueOf(id);
    }

    static UUID uuid(ObjectNode node, String name) {
        var id = opt(node, name);
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidFact(name, "\"" + id + "\" is not a UUID");
        }
    }

    static Happened happened(ObjectNode node, String name) {
        try {
            return Happened.valueOf(need(node, name));
        } catch (DateTimeException wrong) {
            throw new InvalidFact(name, "\"" + opt(node, name) + "\" is neither a date (2026-03-02) nor a date and time with offset");
        }
    }

    static Instant moment(ObjectNode node, String name) {
        try {
            return Iso.moment(need(node, name));
        } catch (DateTimeException wrong) {
            throw new InvalidFact(name, "\"" + opt(node, name) + "\" is not a date and time with offset");
        }
    }

    static LocalDate day(ObjectNode node, String name) {
        try {
            return Iso.day(need(node, name));
        } catch (DateTimeException wrong) {
            throw new InvalidFact(name, "\"" + opt(node, name) + "\" is not a date");
        }
    }
}
