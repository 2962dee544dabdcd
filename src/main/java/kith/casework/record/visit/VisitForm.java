package kith.casework.record.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.access.Colleagues;
import kith.casework.child.ChildQueries.Adult;
import kith.casework.child.ChildQueries.Sibling;
import kith.ui.Answers;
import kith.ledger.CodeSet;
import kith.ledger.FactKind;
import kith.casework.CaseworkFacts;
import kith.ledger.Uuids;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** A visit to one child or to brothers and sisters, as it is being recorded. */
public record VisitForm(UUID about, String name, LocalDate today, UUID occasion, Field happened, Field at, Field purpose, Field outcome, Field announced, Field mode, Field by, Field forWhom,
                        Field rooms, Field adults, Field note, List<Child> children, List<Choice> adultChoices, List<Choice> colleagues) {

    /** @param fact the id of the fact this child will get: made with the form, so that sending twice records once */
    public record Child(UUID person, UUID fact, String name, String age, Field seen, Field notAlone, Field views, Field line) {

        public String first() {
            return name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
        }

        public boolean part() {
            return !seen.empty();
        }

        public boolean saw() {
            return seen.chosen("alone") || seen.chosen("together");
        }

        public boolean written() {
            return !views.empty() || !line.empty() || !notAlone.empty();
        }
    }

    static final List<Choice> SEEN = List.of(Choice.of("alone", "Seen alone"), Choice.of("together", "Seen, not alone"), Choice.of("not", "Not seen"));

    static VisitForm of(UUID about, String name, LocalDate today, Answers answers, List<Sibling> family, List<Adult> adults, List<Choice> colleagues, String purpose, String role) {
        var children = family.stream().filter(each -> each.died() == null).map(each -> child(each, answers, today)).toList();
        return new VisitForm(about, name, today, id(answers.text("occasion")), answers.field("happened", "today"), answers.field("at"), answers.field("purpose", purpose),
            answers.field("outcome", "done"), answers.field("announced", "yes"), answers.field("mode", "in-person"), answers.field("by", roles().stream().anyMatch(each -> each.value().equals(role)) ? role : "social-worker"), answers.field("forWhom"),
            answers.field("rooms"), answers.field("adults"), answers.field("note"), children,
            adults.stream().filter(each -> each.until() == null).map(each -> Choice.of(each.person().toString(), each.name() + " (" + each.kind().replace('-', ' ') + ")")).toList(), colleagues);
    }

    private static Child child(Sibling child, Answers answers, LocalDate today) {
        var key = child.person().toString();
        return new Child(child.person(), id(answers.text("fact-" + key)), child.name(), Say.age(child.born(), child.expected(), child.died(), today),
            answers.field("seen-" + key), answers.field("notalone-" + key), answers.field("views-" + key), answers.field("line-" + key));
    }

    private static UUID id(String given) {
        try {
            return given.isEmpty() ? Uuids.fresh() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }

    /** The same, with what is wrong said beside each answer. */
    VisitForm checked(LocalDateTime now) {
        var marked = children.stream().map(each -> fault(each) == null ? each
            : new Child(each.person(), each.fact(), each.name(), each.age(), each.seen().wrong(fault(each)), each.notAlone(), each.views(), each.line())).toList();
        return new VisitForm(about, name, today, occasion, Answers.day(happened, today), Answers.time(at, happened, now),
            code(purpose, "purpose", "Say what kind of visit it was"), code(outcome, "outcome", "Say how it went"), announced, mode, by, Colleagues.among(colleagues, forWhom), rooms, adults,
            note.atMost(100_000, "The note is too long for one entry: split it"), marked, adultChoices, colleagues);
    }

    /** Nothing that was written about a child may fall away because nobody said that the visit was to this child too. */
    private String fault(Child child) {
        boolean done = outcome.chosen("done");
        if (child.written() && !child.part()) return "You wrote something for " + child.first() + ": say whether " + child.first() + " was seen";
        if (!done && child.saw()) return "You marked " + child.first() + " as seen, and the visit as not done: say which is right";
        boolean nobody = children.stream().noneMatch(Child::part) && (done || children.size() > 1);
        if (!nobody || !child.person().equals(about)) return null;
        return done ? "Say for at least one child whether they were seen" : "Say whom the visit was to: mark each of them as not seen";
    }

    private static Field code(Field field, String part, String words) {
        return field.oneOf(CaseworkFacts.VISIT.field(part).codes().labels().keySet(), words);
    }

    List<Field> wrong() {
        var wrong = new ArrayList<>(Field.wrongOnes(happened, at, purpose, outcome, note, forWhom));
        for (var child : children) if (child.seen().wrong()) wrong.add(child.seen());
        return wrong;
    }

    public List<Field> problems() {
        return wrong();
    }

    /** Those the visit was to: with a word said of them, or, where nobody could be seen, the child it is recorded for. */
    List<Child> visited() {
        var part = children.stream().filter(Child::part).toList();
        return part.isEmpty() ? children.stream().filter(each -> each.person().equals(about)).toList() : part;
    }

    public static List<Choice> choices(String part) {
        return choices(CaseworkFacts.VISIT, part);
    }

    public static List<Choice> choices(FactKind<?> kind, String part) {
        CodeSet codes = kind.field(part).codes();
        return codes.labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public static List<Choice> roles() {
        return List.of(Choice.of("social-worker", "Social worker"), Choice.of("consultant-social-worker", "Consultant social worker"), Choice.of("senior-social-worker", "Senior social worker"),
            Choice.of("child-and-family-worker", "Child and family worker"), Choice.of("newly-qualified-social-worker", "Newly qualified social worker"), Choice.of("personal-adviser", "Personal adviser"),
            Choice.of("clinician", "Clinician"), Choice.of("emergency-duty", "Emergency duty worker"));
    }

    /** What is folded away, as it stands. */
    public String how() {
        return (announced.chosen("no") ? "Unannounced" : "Announced") + ", " + words(choices("mode"), mode) + ", by " + (forWhom.empty() ? "me" : words(colleagues, forWhom)) + " as " + words(roles(), by).toLowerCase();
    }

    private static String words(List<Choice> choices, Field field) {
        return choices.stream().filter(each -> field.chosen(each.value())).findFirst().map(each -> field.name().equals("forWhom") ? each.words() : each.words().toLowerCase()).orElse(field.value());
    }

    public List<Choice> seen() {
        return SEEN;
    }

    public List<Choice> notAloneChoices() {
        return choices("notAlone");
    }
}
