package kith.help.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.help.PlanFacts;
import kith.help.plan.Plans.Action;
import kith.help.plan.Plans.Standing;
import kith.ledger.Uuids;
import kith.people.Siblings.Sibling;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.ReadAt;
import kith.ui.Say;
import kith.ui.Stated;

/** A plan as it is being written. It begins with what stood before: a plan grows, and is not begun again when the help becomes more or less. */
public record PlanForm(UUID person, String name, LocalDate today, UUID fact, Field kind, Map<Part, Field> parts, List<Line> lines, List<Action> goesOn, Field review, Field children, List<Choice> childChoices, ReadAt readAt,
                       Map<String, String> stood) {

    static final int LINES = 5;

    /** One action: what, who, by when. */
    public record Line(int n, Field what, Field owner, Field ownerName, Field due) {

        boolean typed() {
            return !what.empty() || !owner.empty() || !ownerName.empty() || !due.empty();
        }

        Line checked(LocalDate today) {
            if (!typed()) return this;
            return new Line(n, what.orElse("Action " + n + ": say what is to be done"), owner.orElse("Action " + n + ": say who does it"), ownerName,
                due.orElse("Action " + n + ": say by when, such as " + Say.typed(today.plusWeeks(2))).aDate(today, "Action " + n + ": enter the day, such as " + Say.typed(today.plusWeeks(2))));
        }
    }

    /** What a plan states, part by part: so two that are written at once are laid beside each other. */
    static final List<Stated> PARTS = Stream.of(Part.values()).map(part -> Stated.words(part.name(), part.title())).toList();
    private static final String NOTHING = "none";

    static ReadAt now(Standing before) {
        if (before.versions().isEmpty()) return ReadAt.of(PARTS, Map.of(), null);
        var stands = before.versions().getFirst();
        return ReadAt.of(PARTS, stands.says().entrySet().stream().collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue)), stands.fact());
    }

    /** @param standing of each of the family, the version that stands */
    static PlanForm of(UUID person, String name, LocalDate today, Answers answers, Standing before, String kind, List<Sibling> family, Map<UUID, UUID> standing) {
        var parts = new LinkedHashMap<Part, Field>();
        for (var part : Part.values()) parts.put(part, answers.field(part.name(), before.versions().isEmpty() ? null : before.versions().getFirst().says().get(part)));
        var lines = IntStream.rangeClosed(1, LINES).mapToObj(n -> new Line(n, answers.field("what-" + n), answers.field("owner-" + n), answers.field("name-" + n), answers.field("due-" + n))).toList();
        return new PlanForm(person, name, today, id(answers.text("fact")), answers.field("kind", kind), parts, lines, before.open(), answers.field("review"),
            // of a form that comes back without a child every box was unticked
            answers.typed().containsKey("fact") && family.size() > 1 ? answers.field("children") : answers.field("children", person.toString()), family.stream().map(each -> each.choice(today)).toList(), now(before).in(answers),
            family.stream().map(Sibling::person).filter(each -> !each.equals(person)).collect(Collectors.toMap(UUID::toString, each -> standing.containsKey(each) ? standing.get(each).toString() : NOTHING)));
    }

    private static UUID id(String given) {
        try {
            return given.isEmpty() ? Uuids.fresh() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }

    PlanForm checked() {
        var checked = new LinkedHashMap<>(parts);
        checked.computeIfPresent(Part.BETTER, (part, field) -> field.orElse("Say what will be different for the child"));
        if (!kind.chosen(PlanFacts.EARLY_HELP.name())) checked.computeIfPresent(Part.CONTINGENCY, (part, field) -> field.orElse("Say what happens if things do not get better"));
        var some = new ArrayList<>(lines.stream().map(each -> each.checked(today)).toList());
        if (goesOn.isEmpty() && lines.stream().noneMatch(Line::typed)) {
            var first = some.getFirst();
            some.set(0, new Line(first.n, first.what.wrong("Write at least one action"), first.owner, first.ownerName, first.due));
        }
        return new PlanForm(person, name, today, fact, kind.oneOf(PlanFacts.TITLES.keySet(), "Say which plan it is"), checked, List.copyOf(some), goesOn, review.aDate(today, "Enter the day of the review, such as " + Say.typed(today.plusWeeks(6))),
            children.oneOf(childChoices.stream().map(Choice::value).toList(), "Say which child or children it is for"), childChoices, readAt, stood);
    }

    /** With a fault where somebody wrote a plan for a brother or a sister since this form was filled: it is not replaced unseen. */
    PlanForm seen(Answers answers) {
        var unseen = childChoices.stream().filter(each -> children.chosen(each.value()) && stood.containsKey(each.value()) && !stood.get(each.value()).equals(fact.toString()) && !stood.get(each.value()).equals(then(answers, each.value())))
            .map(Choice::words).toList();
        return new PlanForm(person, name, today, fact, kind, parts, lines, goesOn, review, children.must(unseen.isEmpty(), "A plan was written for " + String.join(" and ", unseen) + " that you have not seen here. Read it first, then save again; or leave them out"),
            childChoices, readAt, stood);
    }

    /** With these words in its parts. */
    PlanForm saying(Map<String, String> words) {
        var said = new LinkedHashMap<Part, Field>();
        parts.forEach((part, field) -> said.put(part, Field.of(field.name(), words.get(field.name()))));
        return new PlanForm(person, name, today, fact, kind, said, lines, goesOn, review, children, childChoices, readAt, stood);
    }

    private static String then(Answers answers, String person) {
        var then = answers.text("stood-" + person);
        return then.isEmpty() ? NOTHING : then;
    }

    public List<Field> problems() {
        var wrong = new ArrayList<>(Field.wrongOnes(kind));
        parts.values().stream().filter(Field::wrong).forEach(wrong::add);
        for (var each : lines) wrong.addAll(Field.wrongOnes(each.what, each.owner, each.due));
        wrong.addAll(Field.wrongOnes(review, children));
        return wrong;
    }

    public static List<Choice> kinds() {
        return List.of(Choice.of(PlanFacts.EARLY_HELP.name(), "Early help plan"), Choice.of(PlanFacts.NEED.name(), "Child in need plan").inTerms(), Choice.of(PlanFacts.PROTECTION.name(), "Child protection plan").inTerms());
    }

    public static List<Choice> owners() {
        return PlanFacts.AGREED.field("owner").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }
}
