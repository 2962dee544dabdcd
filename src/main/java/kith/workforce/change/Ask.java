package kith.workforce.change;

import java.util.List;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** One question of a change, and what it is answered with before anybody types. */
public record Ask(String name, String label, String hint, As as, List<Choice> choices, List<String> now) {

    public enum As { TEXT, NUMBER, WORDS, DAY, ONE, LIST, MANY }

    static Ask text(String name, String label, String hint, String now) { return new Ask(name, label, hint, As.TEXT, List.of(), one(now)); }

    static Ask number(String name, String label, String hint, Object now) { return new Ask(name, label, hint, As.NUMBER, List.of(), one(now == null ? null : now.toString())); }

    static Ask day(String name, String label, String hint, String now) { return new Ask(name, label, hint, As.DAY, List.of(), one(now)); }

    static Ask one(String name, String label, String hint, List<Choice> choices, String now) { return new Ask(name, label, hint, choices.size() > 5 ? As.LIST : As.ONE, choices, one(now)); }

    static Ask many(String name, String label, String hint, List<Choice> choices, List<String> now) { return new Ask(name, label, hint, As.MANY, choices, now); }

    static Ask why() { return new Ask("why", "Why?", "Stands beside the change for everybody who looks at it. Name no child or family", As.WORDS, List.of(), List.of()); }

    private static List<String> one(String now) { return now == null || now.isEmpty() ? List.of() : List.of(now); }

    /** As typed; a form that was sent holds nothing that was not in it. */
    Field in(Answers answers) { return answers.isEmpty() ? Field.of(name, now) : answers.field(name); }
}
