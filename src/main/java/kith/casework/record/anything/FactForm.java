package kith.casework.record.anything;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.Colleagues;
import kith.casework.child.ChildQueries.Sibling;
import kith.casework.record.anything.Question.Which;
import kith.ui.Answers;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.InvalidFact;
import kith.ledger.Uuids;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Any fact as a form, generated from its declaration: the day, the children, its own questions, the words. */
public record FactForm(FactKind<?> kind, String title, UUID about, String name, LocalDate today, UUID fact, Field happened, Field at, Field children, List<Choice> childChoices,
                       List<Question> questions, Field words, List<Line> lines, Field forWhom, List<Choice> colleagues, String named) {

    /** The part of the form that holds what its address said it is about. */
    static final String NAMED = "draft-about";
    static final String STRATEGY = "strategy-discussion.held";

    /** A private line, for one child's record alone. */
    public record Line(UUID person, String name, Field line) {}

    public static FactForm of(FactKind<?> kind, String title, UUID about, String name, LocalDate today, Answers answers, Map<String, Which> which, List<Sibling> family, List<Choice> colleagues) {
        var alive = family.stream().filter(each -> each.died() == null || each.person().equals(about)).toList();
        var questions = kind.fields().stream().map(part -> question(part, answers.field(part.name()), which.get(part.name()))).toList();
        var lines = alive.size() < 2 ? List.<Line>of() : alive.stream().map(each -> new Line(each.person(), each.name(), answers.field("line-" + each.person()))).toList();
        // of a form that comes back without a child every box was unticked
        boolean unticked = answers.typed().containsKey("fact") && alive.size() > 1;
        return new FactForm(kind, title, about, name, today, id(answers.text("fact")), answers.field("happened", "today"), answers.field("at"), unticked ? answers.field("children") : answers.field("children", about.toString()),
            alive.stream().map(each -> Choice.of(each.person().toString(), each.name() + ", " + Say.age(each.born(), each.expected(), each.died(), today))).toList(), questions,
            answers.field("words"), lines, answers.field("forWhom"), colleagues, answers.text(NAMED));
    }

    /** What a page gave stays as it is where it is none of those that wait; the only one that waits is chosen already. */
    private static Question question(kith.ledger.Field part, Field answer, Which which) {
        if (which == null || which.closed()) return new Question(part, answer, which);
        if (!answer.empty() && which.choices().stream().noneMatch(each -> answer.chosen(each.value()))) return new Question(part, answer, null);
        return new Question(part, answer.empty() && which.choices().size() == 1 ? Field.of(part.name(), which.choices().getFirst().value()) : answer, which);
    }

    private static UUID id(String given) {
        try {
            return given.isEmpty() ? Uuids.fresh() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }

    /** Under which the draft is kept: one for each thing that the form is asked for about. */
    static String draft(String type, String named) {
        return named.isEmpty() ? type : type + "." + Uuids.named(named);
    }

    public String draft() {
        return draft(kind.name(), named);
    }

    public String draftUrl() {
        var back = "/children/" + about + "/record/" + kind.name() + (named.isEmpty() ? "" : "?" + named);
        return "/drafts/" + draft() + "/" + about + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    public FactForm checked(LocalDateTime now) {
        var checked = questions;
        try {
            body();
        } catch (InvalidFact wrong) {
            checked = questions.stream().map(each -> wrong.place().equals("body." + each.part().name()) || wrong.getMessage().contains(" " + each.part().name() + ":")
                ? each.unanswered() : each).toList();
            if (checked.equals(questions)) checked = List.of(questions.getFirst().wrong("Something here does not fit: " + wrong.getMessage()));
        }
        checked = checked.stream().map(each -> each.astray() ? each.unanswered() : each.ahead(happened, today)).toList();
        var all = checked;
        checked = checked.stream().map(each -> each.wanting(all) ? each.unanswered() : each).toList();
        return new FactForm(kind, title, about, name, today, fact, Answers.day(happened, today), Answers.time(at, happened, now), whom(), childChoices, checked,
            words.atMost(100_000, "The note is too long for one entry: split it").must(says(), "Write what happened"), lines, Colleagues.among(colleagues, forWhom), colleagues, named);
    }

    /** An everyday entry in which nothing stands would say that something happened, for ever. A correction says why it is made, or nothing. */
    private boolean says() {
        boolean correction = childChoices.isEmpty();
        if (correction || !Recordable.EVERYDAY.contains(kind.name()) || !words.empty() || lines.stream().anyMatch(each -> !each.line().empty())) return true;
        return questions.stream().anyMatch(each -> switch (each.part().name()) {
            case "with" -> !each.answer().empty();
            case "decision" -> !each.answer().chosen("other");
            default -> false;
        });
    }

    /** What may be said, and not by whoever says it: at the first of these parts that the form asks. */
    public FactForm amiss(String words, List<String> parts) {
        var at = parts.stream().filter(part -> questions.stream().anyMatch(each -> each.part().name().equals(part))).findFirst().orElseThrow();
        return new FactForm(kind, title, about, name, today, fact, happened, this.at, children, childChoices, questions.stream().map(each -> each.part().name().equals(at) ? each.wrong(words) : each).toList(),
            this.words, lines, forWhom, colleagues, named);
    }

    /** Words for one child's record alone may not fall away because the child was not ticked. */
    private Field whom() {
        if (childChoices.isEmpty()) return children;
        var chosen = children.oneOf(childChoices.stream().map(Choice::value).toList(), "Say which child or children it is about");
        return lines.stream().filter(each -> !each.line().empty() && !children.chosen(each.person().toString())).findFirst()
            .map(each -> chosen.wrong("You wrote something for " + each.name() + "’s record: tick " + each.name() + " here, or empty it")).orElse(chosen);
    }

    /** Who decided is asked in the open, and what it decided must be said: the child's status follows from it. */
    public boolean strategy() { return kind.name().equals(STRATEGY); }

    /** Working Together to Safeguard Children and the Wales Safeguarding Procedures: police and health take part at the least. What happened is recorded all the same; null where nothing is amiss. */
    String warning() {
        if (!strategy()) return null;
        var there = questions.stream().filter(each -> each.part().name().equals("policeAndHealth")).findFirst().map(Question::answer).orElseThrow();
        if (there.chosen("both")) return null;
        return there.empty() ? "Nobody said whether police and health took part in the strategy discussion. Both belong in one"
            : (there.chosen("police-alone") ? "Health" : there.chosen("health-alone") ? "The police" : "Police and health") + " took no part in the strategy discussion. Both belong in one: say in your words why, and whether it is held again";
    }

    public List<Field> problems() {
        var wrong = new ArrayList<>(Field.wrongOnes(happened, at, children, words, forWhom));
        for (var each : questions) if (each.answer().wrong()) wrong.add(each.answer());
        return wrong;
    }

    /** @throws InvalidFact naming the part that is wrong */
    public Record body() {
        var node = JsonNodeFactory.instance.objectNode();
        for (var each : questions) put(node, each);
        return FactJson.body(kind, node, kind.version());
    }

    /** What a fact says, as the answers of its form. */
    public static Answers answers(kith.ledger.Fact<?> fact) {
        var answers = new LinkedHashMap<String, List<String>>();
        answers.put("happened", List.of(Say.typed(fact.happened().day())));
        if (fact.happened().at() != null) answers.put("at", List.of(Say.time(fact.happened().at())));
        for (var part : fact.kind().fields()) {
            var value = part.of(fact.body());
            if (value instanceof List<?> several) answers.put(part.name(), several.stream().map(String::valueOf).toList());
            else if (value instanceof Boolean yes) answers.put(part.name(), List.of(yes ? "yes" : "no"));
            else if (value instanceof LocalDate day) answers.put(part.name(), List.of(Say.typed(day)));
            else if (value != null) answers.put(part.name(), List.of(value.toString()));
        }
        return new Answers(answers);
    }

    private void put(ObjectNode node, Question question) {
        var answer = question.answer();
        if (answer.empty()) return;
        var name = question.part().name();
        if (question.several()) {
            var all = node.putArray(name);
            answer.values().forEach(all::add);
        } else if (question.yesNo()) node.put(name, answer.chosen("yes") || answer.chosen("true"));
        else if (question.day()) node.put(name, answer.date(today).map(LocalDate::toString).orElse(answer.value()));
        else if (question.part().type() == Integer.class) node.put(name, whole(answer).orElseThrow(() -> new InvalidFact("body." + name, "is not a number")));
        else node.put(name, answer.value().strip());
    }

    private static Optional<Integer> whole(Field answer) {
        try {
            return Optional.of(Integer.valueOf(answer.value().strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    public List<Question> asked() {
        return questions.stream().filter(each -> !each.given()).toList();
    }

    public List<Question> given() {
        return questions.stream().filter(each -> each.given() && !each.answer().empty()).toList();
    }
}
