package kith.ledger;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** One part of a fact's body: what it is called, what it may hold, and how to read it. */
public record Field(String name, Class<?> type, CodeSet codes, boolean needed, RecordComponent component) {

    static Field of(RecordComponent component) {
        var codes = component.getAnnotation(Codes.class);
        var set = codes == null ? null
            : codes.set().isEmpty() ? CodeSet.of(component.getName(), codes.value()) : CodeSet.named(codes.set());
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Field(component.getName(), component.getType(), set, component.isAnnotationPresent(Needed.class), component);
    }

    public Object of(Object body) {
        try {
            return component.getAccessor().invoke(body);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a practitioner reads: seenAlone is "Seen alone". */
    public String label() {
        var asked = component.getAnnotation(Asked.class);
        if (asked != null) return asked.value();
        var words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What follows from the answer, where whoever is asked has to know; null where nothing does. */
    public String hint() {
        var asked = component.getAnnotation(Asked.class);
        return asked == null || asked.hint().isEmpty() ? null : asked.hint();
    }

    public boolean always() {
        var asked = component.getAnnotation(Asked.class);
        return asked != null && asked.always();
    }

    /** What a form offers where the body itself may hold any text; null where it offers nothing. */
    public CodeSet among() {
        var asked = component.getAnnotation(Asked.class);
        return asked == null || asked.among().length == 0 ? null : CodeSet.of(name, asked.among());
    }

    /** Another part and its answer, with which this one is answered too; null where there is none. */
    public String where() {
        var asked = component.getAnnotation(Asked.class);
        return asked == null || asked.where().isEmpty() ? null : asked.where();
    }

    /** The types of fact it may name, where its declaration says so. */
    public List<String> names() {
        var of = component.getAnnotation(Of.class);
        return of == null ? List.of() : List.of(of.value());
    }

    /** How many years after the fact the day that it names may lie; null where it need not lie after it. */
    public Integer yearsAhead() {
        var ahead = component.getAnnotation(Ahead.class);
        return ahead == null ? null : ahead.years();
    }

    /** @throws InvalidFact when something needed is missing or a code is not one of those allowed */
    void check(Object body) {
        var value = of(body);
        if (value == null || value instanceof String text && text.isBlank()) {
            if (needed) throw new InvalidFact("body." + name, "is missing");
            return;
        }
        if (codes == null) return;
        if (value instanceof List<?> several) several.forEach(this::checkCode);
        else checkCode(value);
    }

    private void checkCode(Object code) {
        if (code == null || !codes.has(code.toString()))
            throw new InvalidFact("body." + name, "\"" + code + "\" is not one of " + String.join(", ", codes.labels().keySet()));
    }
}
