package kith.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One answer of a form as it was typed, and what is wrong with it. A checked field keeps its first fault.
 * @param of what sets its id apart where several forms of a page ask the same; null where one does
 */
public record Field(String name, List<String> values, String error, String of) {

    public Field {
        values = values == null ? List.of() : values.stream().filter(value -> value != null && !value.isEmpty()).toList();
    }

    public static Field blank(String name) {
        return new Field(name, List.of(), null, null);
    }

    public static Field of(String name, String value) {
        return new Field(name, value == null ? List.of() : List.of(value), null, null);
    }

    public static Field of(String name, Collection<String> values) {
        return new Field(name, values == null ? List.of() : List.copyOf(values), null, null);
    }

    public String value() { return values.isEmpty() ? "" : values.getFirst(); }

    public boolean empty() { return values.stream().allMatch(String::isBlank); }

    public boolean wrong() { return error != null; }

    public boolean chosen(String choice) { return values.contains(choice); }

    public String id() { return (of == null ? name : name + "-" + of).replaceAll("[^A-Za-z0-9_-]+", "-"); }

    /** The same question in one of several forms: labels and faults point to its own boxes. */
    public Field in(Object form) { return new Field(name, values, error, form.toString()); }

    /** The ids of what explains this answer, or null where nothing does. */
    public String describedBy(boolean hint) { return describedBy(hint, false); }

    public String describedBy(boolean hint, boolean counted) {
        var ids = Stream.of(counted ? "info" : "", hint ? "hint" : "", wrong() ? "error" : "").filter(part -> !part.isEmpty()).map(part -> id() + "-" + part).toList();
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    public Field wrong(String words) {
        return wrong() ? this : new Field(name, values, words, of);
    }

    public Field orElse(String words) {
        return empty() ? wrong(words) : this;
    }

    public Field must(boolean hold, String words) {
        return hold ? this : wrong(words);
    }

    public <E extends Enum<E>> Field oneOf(Class<E> kind, String words) {
        return as(kind).isPresent() ? this : wrong(words);
    }

    public Field oneOf(Collection<String> allowed, String words) {
        return allowed.containsAll(values) && !empty() ? this : wrong(words);
    }

    public Field atMost(int characters, String words) {
        return value().codePointCount(0, value().length()) <= characters ? this : wrong(words);
    }

    public Field aDate(LocalDate today, String words) {
        return empty() || date(today).isPresent() ? this : wrong(words);
    }

    public Field aTime(String words) {
        return empty() || time().isPresent() ? this : wrong(words);
    }

    public <E extends Enum<E>> Optional<E> as(Class<E> kind) {
        return Stream.of(kind.getEnumConstants()).filter(one -> one.name().equals(value())).findFirst();
    }

    public Optional<LocalDate> date(LocalDate today) { return Typed.date(value(), today); }

    public Optional<LocalTime> time() { return Typed.time(value()); }

    public static List<Field> wrongOnes(Field... fields) {
        return Stream.of(fields).filter(Field::wrong).toList();
    }
}
