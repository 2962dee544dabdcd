package kith.workforce.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** A form as it was sent, checked question by question. */
final class Filled {

    private static final int LONGEST = 200;

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final LocalDate today;

    Filled(List<Ask> asks, Answers answers, LocalDate today) {
        this.today = today;
        for (var ask : asks) fields.put(ask.name(), checked(ask, ask.in(answers)));
    }

    private Field checked(Ask ask, Field field) {
        var allowed = ask.choices().stream().map(Choice::value).toList();
        return switch (ask.as()) {
            case NUMBER -> field.must(field.empty() || field.value().strip().matches("\\d{1,4}([.]\\d{1,2})?"), "Enter a number");
            case DAY -> field.aDate(today, "Enter a day such as " + Say.typed(today));
            case ONE, LIST -> field.must(field.values().isEmpty() || allowed.contains(field.value()), "Choose one of those offered");
            case MANY -> field.must(allowed.containsAll(field.values()), "Choose from those offered");
            case WORDS -> field.orElse("Say why").atMost(1000, "Say it in fewer words");
            case TEXT -> field.atMost(LONGEST, "Say it in fewer words");
        };
    }

    boolean has(String name) { return fields.containsKey(name); }

    /** Without the space around it; null where nothing was said. */
    String text(String name) {
        var value = has(name) ? fields.get(name).value().strip() : "";
        return value.isEmpty() ? null : value;
    }

    List<String> all(String name) { return has(name) ? fields.get(name).values() : List.of(); }

    Integer whole(String name) { return number(name) == null ? null : number(name).intValue(); }

    Double number(String name) {
        var text = text(name);
        return text == null || fields.get(name).wrong() ? null : Double.valueOf(text);
    }

    LocalDate day(String name) { return has(name) ? fields.get(name).date(today).orElse(null) : null; }

    void must(String name, boolean hold, String words) { change(name, field -> field.must(hold, words)); }

    void needed(String name, String words) { change(name, field -> field.orElse(words)); }

    private void change(String name, UnaryOperator<Field> check) { fields.computeIfPresent(name, (key, field) -> check.apply(field)); }

    boolean wrong() { return fields.values().stream().anyMatch(Field::wrong); }

    List<Field> fields() { return new ArrayList<>(fields.values()); }
}
