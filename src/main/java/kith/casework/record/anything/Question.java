package kith.casework.record.anything;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.CodeSet;
import kith.ledger.FactId;
import kith.ledger.PersonId;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** One part of a fact's body as a question, made from its declaration; {@code which} asks which other fact it is about. */
public record Question(kith.ledger.Field part, Field answer, Which which) {

    /** @param label such as "Which complaint?" @param closed where nothing but one of the choices is an answer */
    public record Which(String label, String none, List<Choice> choices, boolean closed) {

        public Which(String label, String none, List<Choice> choices) {
            this(label, none, choices, false);
        }

        public static Which oneOf(String label, List<Choice> choices) {
            return new Which(label, null, choices, true);
        }
    }

    /** Something else was sent than the choices that there are. */
    boolean astray() {
        return which != null && which.closed() && !answer.empty() && which.choices().stream().noneMatch(each -> answer.chosen(each.value()));
    }

    private CodeSet codes() {
        return part.codes() != null ? part.codes() : part.among();
    }

    /** Not answered though another answer asks for it, or answered with something that is not offered. */
    boolean wanting(List<Question> all) {
        if (!answer.empty()) return part.among() != null && !part.among().has(answer.value());
        if (part.always()) return true;
        return part.where() != null && all.stream().anyMatch(each -> part.where().equals(each.part.name() + "=" + each.answer.value()));
    }

    public String label() {
        return which == null ? part.label() : which.label();
    }

    public boolean radios() {
        return codes() != null && !several() && codes().labels().size() <= 8;
    }

    public boolean select() {
        return codes() != null && !several() && !radios();
    }

    public boolean several() {
        return List.class.isAssignableFrom(part.type()) && part.codes() != null;
    }

    public boolean yesNo() {
        return part.type() == Boolean.class;
    }

    public boolean day() {
        return part.type() == LocalDate.class;
    }

    /** An id that a page fills in, not a person. */
    public boolean given() {
        return which == null && (part.type() == FactId.class || part.type() == PersonId.class);
    }

    public List<Choice> choices() {
        return codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    /** What a fact names as its end is not before its day, whichever form records it. */
    Question ahead(Field happened, LocalDate today) {
        var years = part.yearsAhead();
        return years == null ? this : new Question(part, Answers.ahead(answer, happened, today, label() + " is not before the day on which it happened", years), which);
    }

    Question unanswered() {
        if (which != null && !which.closed()) return wrong(which.choices().isEmpty() ? which.none() : "Say which one it is about");
        return wrong((answer.empty() ? "Answer “" : "Choose one of the answers for “") + label() + "”");
    }

    Question wrong(String words) {
        return new Question(part, answer.wrong(words), which);
    }
}
