package kith.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A type of fact: its name (noun, dot, past participle), the version of its body, the record that holds the body, and its
 * rank within a day. An older body is brought up to date, one version at a time, when it is read; it is never rewritten.
 *
 * @param byTime where the time is known, that and not the rank tells what came after what
 */
public record FactKind<B extends Record>(String name, int version, Class<B> body, Rank rank, boolean byTime,
                                         List<Field> fields, Map<Integer, UnaryOperator<ObjectNode>> upcasts) {

    public static <B extends Record> FactKind<B> of(String name, Rank rank, Class<B> body) {
        var fields = Arrays.stream(body.getRecordComponents()).map(Field::of).toList();
        return new FactKind<>(name, 1, body, rank, false, fields, Map.of());
    }

    /** Of what is done and undone at one sitting the last word counts, as far as anybody knows which it was. */
    public FactKind<B> inOrderOfTime() {
        return new FactKind<>(name, version, body, rank, true, fields, upcasts);
    }

    Rank rank(Happened happened) {
        return byTime && happened.at() != null ? Rank.CHANGE : rank;
    }

    /** The next version of the body; {@code upcast} turns a body of the version before into one of this. */
    public FactKind<B> then(UnaryOperator<ObjectNode> upcast) {
        var all = new TreeMap<>(upcasts);
        all.put(version, upcast);
        return new FactKind<>(name, version + 1, body, rank, byTime, fields, all);
    }

    public Field field(String field) {
        for (var each : fields) if (each.name().equals(field)) return each;
        throw new IllegalArgumentException(name + " has no field " + field);
    }

    /** @throws InvalidFact naming the part of the body that is wrong */
    void check(Record value) {
        for (var each : fields) if (each.needed() || each.codes() != null) each.check(value);
    }

    ObjectNode current(ObjectNode written, int writtenVersion) {
        var node = written;
        for (int from = writtenVersion; from < version; from++) node = upcasts.get(from).apply(node);
        return node;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactKind<?> kind && kind.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
