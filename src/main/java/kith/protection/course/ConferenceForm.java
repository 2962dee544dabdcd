package kith.protection.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.ledger.CodeSet;
import kith.ledger.Uuids;
import kith.people.Siblings.Sibling;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** A conference as it is being recorded: one meeting, and a decision for each child, who may differ. */
public record ConferenceForm(UUID person, String name, LocalDate today, UUID form, Field kind, Field happened, Field said, List<Child> children, Field next, Field sent, Field goesOn) {

    /** @param before the category of the plan the child was on; null where it was on none */
    public record Child(UUID person, String name, String age, Field outcome, Field category, String before) {

        boolean part() {
            return !outcome.empty();
        }
    }

    static final List<Choice> KINDS = List.of(Choice.of("initial", "Initial"), Choice.of("review", "Review"), Choice.of("pre-birth", "Pre-birth"), Choice.of("transfer-in", "Transfer in"));
    static final List<Choice> OUTCOMES = List.of(Choice.of("plan", "A plan begins"), Choice.of("no-plan", "No plan is needed"), Choice.of("continue", "The plan goes on"), Choice.of("end", "The plan ends"));
    private static final List<String> BEGINNING = List.of("plan", "no-plan");

    static ConferenceForm of(UUID person, String name, LocalDate today, Answers answers, List<Sibling> family, Map<UUID, String> onPlan) {
        var self = family.stream().filter(each -> each.person().equals(person)).findFirst();
        var unborn = self.map(each -> each.born() == null && each.expected() != null).orElse(false);
        var usual = onPlan.containsKey(person) ? "review" : unborn ? "pre-birth" : "initial";
        var children = family.stream().map(each -> new Child(each.person(), each.name(), each.age(today), answers.field("outcome-" + each.person()), answers.field("category-" + each.person(), onPlan.get(each.person())), onPlan.get(each.person()))).toList();
        return new ConferenceForm(person, name, today, id(answers.text("form")), answers.field("kind", usual), answers.field("happened", "today"), answers.field("said"), children, answers.field("next"), answers.field("sent"),
            answers.typed().isEmpty() ? Field.of("goesOn", "yes") : answers.field("goesOn"));
    }

    private static UUID id(String given) {
        try {
            return given.isEmpty() ? Uuids.fresh() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }

    ConferenceForm checked() {
        var own = children.stream().map(this::checked).toList();
        return new ConferenceForm(person, name, today, form, kind.oneOf(KINDS.stream().map(Choice::value).toList(), "Say which conference it was"), Answers.day(happened, today),
            said.atMost(100_000, "Too long for one entry: split it"), own, next.aDate(today, "Enter the day of the next conference, such as " + Say.typed(today.plusMonths(3))), sent, goesOn);
    }

    private Child checked(Child child) {
        if (!child.part() && !child.person().equals(person)) return child;
        var outcome = child.outcome().oneOf(OUTCOMES.stream().map(Choice::value).toList(), "Say what was decided for " + child.name());
        // a review ends a plan or lets it go on; the others begin one or do not
        var fits = kind.chosen("review") != BEGINNING.contains(child.outcome().value());
        if (!outcome.wrong()) outcome = outcome.must(fits, kind.chosen("review") ? "A review lets the plan of " + child.name() + " go on or ends it" : "This conference begins a plan for " + child.name() + " or does not");
        var category = child.outcome().chosen("plan") ? child.category().oneOf(CodeSet.named("cin_category_of_abuse").labels().keySet(), "Say the category for " + child.name()) : child.category();
        return new Child(child.person(), child.name(), child.age(), outcome, category, child.before());
    }

    public List<Field> problems() {
        var wrong = new ArrayList<>(Field.wrongOnes(kind));
        for (var each : children) wrong.addAll(Field.wrongOnes(each.outcome(), each.category()));
        wrong.addAll(Field.wrongOnes(said, next, happened));
        return wrong;
    }

    List<Child> decided() {
        return children.stream().filter(Child::part).toList();
    }

    public List<Choice> kinds() {
        return KINDS;
    }

    public List<Choice> outcomes() {
        return OUTCOMES.stream().map(Choice::inTerms).toList();
    }

    public static List<Choice> categories() {
        return CodeSet.named("cin_category_of_abuse").labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }
}
