package kith.supervision.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * One of the acts between a hub and its clinician as it is being written.
 * @param question the id of the question that was to be answered, empty where there is none
 * @param request that question while it is open
 */
public record ClinicForm(Together about, LocalDate today, String path, String title, String button, String question, Question request, List<Asked> parts, List<Written> words, Field happened) {

    /** @param choices none for a number or a day */
    public record Asked(String part, Field field, String label, List<Choice> choices, boolean several, boolean day) {}

    public record Written(Field field, String label, String hint, String missing) {}

    /** @param words what was asked, for whoever may read it */
    public record Question(UUID fact, LocalDate asked, String by, List<String> words) {}

    static ClinicForm of(Together about, LocalDate today, Act act, Question request, Answers answers) {
        return new ClinicForm(about, today, act.path(), act.title(), act.button(), question(answers), request, act.parts().stream().map(part -> asked(act, part, answers)).toList(),
            act.words().stream().map(part -> new Written(answers.field(part.name()), part.label(), part.hint(), part.missing())).toList(), answers.field("happened", "today"));
    }

    private static String question(Answers answers) {
        return answers.text("request").isEmpty() ? answers.text("answered") : answers.text("request");
    }

    /** Each question has a draft of its own: what was begun for one is no answer to another. */
    static String draft(Act act, Answers answers) { return draft(act.path(), question(answers)); }

    private static String draft(String path, String question) { return "clinic." + path + (question.isEmpty() ? "" : "." + question); }

    public String draft() { return draft(path, question); }

    /** What was to answer a question stands for itself now, so it says about whom it is. */
    ClinicForm answeredMeanwhile() {
        var whom = new Together(about.person(), about.name(), about.fact(), about.children().wrong("Somebody has answered this question meanwhile. Say whom yours is about, and save it as a consultation of its own"), about.choices());
        return new ClinicForm(whom, today, path, title, button, question, request, parts, words, happened);
    }

    private static Asked asked(Act act, String part, Answers answers) {
        var field = act.kind().field(part);
        var choices = field.codes() == null ? List.<Choice>of() : field.codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
        return new Asked(part, answers.field(part), Act.label(part), choices, field.type() == List.class, field.type() == LocalDate.class);
    }

    ClinicForm checked() {
        return new ClinicForm(request == null ? about.checked() : about, today, path, title, button, question, request, parts.stream().map(this::checked).toList(),
            words.stream().map(each -> new Written((each.missing() == null ? each.field() : each.field().orElse(each.missing())).atMost(20_000, "Keep it to what matters"), each.label(), each.hint(), each.missing())).toList(),
            Answers.day(happened, today));
    }

    private Asked checked(Asked asked) {
        var field = asked.field();
        if (!asked.choices().isEmpty()) {
            if (asked.part().equals("method") || !field.empty()) field = field.oneOf(asked.choices().stream().map(Choice::value).toList(), "Choose what fits best");
        } else if (asked.day()) field = field.aDate(today, "Enter the day as numbers or words, such as 12/01/2027");
        else field = field.must(field.empty() || field.value().strip().matches("[1-9]\\d?"), "Enter a number between 1 and 99");
        return new Asked(asked.part(), field, asked.label(), asked.choices(), asked.several(), asked.day());
    }

    Field part(String name) {
        return parts.stream().filter(each -> each.part().equals(name)).findFirst().orElseThrow().field();
    }

    public List<Field> problems() {
        var all = new ArrayList<Field>(List.of(about.children(), happened));
        parts.forEach(each -> all.add(each.field()));
        words.forEach(each -> all.add(each.field()));
        return Field.wrongOnes(all.toArray(Field[]::new));
    }
}
