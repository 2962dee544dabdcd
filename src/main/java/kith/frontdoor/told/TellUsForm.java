package kith.frontdoor.told;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.frontdoor.ParentsKnow;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Language;
import kith.ui.Wording;

/** What a professional tells without an account. Only how to reach them, the worry and whether it is urgent are needed. */
public record TellUsForm(UUID id, Answers answers, Map<String, Field> fields) {

    /** In the order of the form, with what each is called on the queue. */
    static final SequencedMap<String, String> LABELS = labels();
    static final String TRAP = "website";

    /** A person writes to it: whether it exists shows then. */
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int LONGEST = 50_000;
    private static final int MOST_FILES = 10;

    static TellUsForm of(UUID id, Answers answers) {
        var fields = new LinkedHashMap<String, Field>();
        for (var name : LABELS.keySet()) fields.put(name, answers.field(name));
        fields.put("files", Field.blank("files"));
        return new TellUsForm(id, answers, fields);
    }

    TellUsForm checked(Wording says) {
        var checked = new LinkedHashMap<>(fields);
        checked.replaceAll((name, field) -> field.atMost(name.equals("worry") || name.equals("others") ? LONGEST : 500, says.say("wrong.long")));
        checked.computeIfPresent("name", (name, field) -> field.orElse(says.say("wrong.name")));
        checked.computeIfPresent("phone", (name, field) -> field.must(!field.empty() || !fields.get("email").empty(), says.say("wrong.reach")));
        checked.computeIfPresent("email", (name, field) -> field.must(field.empty() || ADDRESS.matcher(field.value().strip()).matches(), says.say("wrong.email")));
        checked.computeIfPresent("worry", (name, field) -> field.orElse(says.say("wrong.worry")));
        checked.computeIfPresent("urgent", (name, field) -> field.oneOf(List.of("yes", "no"), says.say("wrong.urgent")));
        return new TellUsForm(id, answers, checked);
    }

    /** Files do not come back with the page as what was typed does. */
    TellUsForm sent(int files, Wording says) {
        if (files > MOST_FILES) return with(Field.blank("files").wrong(says.say("wrong.files", MOST_FILES)));
        return files > 0 && !wrong().isEmpty() ? with(Field.blank("files").wrong(says.say("wrong.files-again"))) : this;
    }

    TellUsForm with(Field wrong) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(wrong.name(), wrong);
        return new TellUsForm(id, answers, changed);
    }

    public List<Field> wrong() {
        return fields.values().stream().filter(Field::wrong).toList();
    }

    public Field field(String name) {
        return fields.get(name);
    }

    /** No person sees that question. */
    boolean doubtful() {
        return !answers.text(TRAP).isEmpty();
    }

    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        for (var name : LABELS.keySet()) if (!answers.text(name).isEmpty()) typed.put(name, answers.text(name));
        return typed;
    }

    static String inWords(String name, String typed) {
        return switch (name) {
            case "parents" -> ParentsKnow.inWords(typed);
            case "answer" -> Language.of(typed).map(language -> language == Language.WELSH ? "Welsh" : "English").orElse(typed);
            case "naming", "urgent" -> typed.equals("yes") ? "Yes" : "No";
            default -> typed;
        };
    }

    public static List<Choice> choices(String question, Wording says, String... codes) {
        return Stream.of(codes).map(code -> Choice.of(code, says.say(question + "." + code))).toList();
    }

    public static List<Choice> parents(Wording says) {
        return ParentsKnow.CHOICES.stream().map(choice -> Choice.of(choice.value(), says.say("parents." + choice.value()))).toList();
    }

    private static SequencedMap<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("child", "Child");
        labels.put("born", "Date of birth or age");
        labels.put("address", "Address");
        labels.put("postcode", "Postcode");
        labels.put("others", "Brothers, sisters and others in the home");
        labels.put("adults", "Parents or carers");
        labels.put("speaks", "Language of the family");
        labels.put("worry", "What worries them");
        labels.put("urgent", "Urgent");
        labels.put("why", "Why, or why not");
        labels.put("parents", "Do the parents know?");
        labels.put("name", "Name");
        labels.put("role", "Role");
        labels.put("organisation", "Organisation");
        labels.put("phone", "Telephone");
        labels.put("email", "Email");
        labels.put("answer", "Answer in");
        labels.put("naming", "May be named to the family");
        return labels;
    }
}
