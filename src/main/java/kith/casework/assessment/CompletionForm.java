package kith.casework.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.casework.AssessmentFacts;
import kith.casework.assessment.Assessments.Child;
import kith.ledger.CodeSet;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** The end of an assessment of one child or of several together. Each child's own view stands on that child's record alone. @param before what was assessed earlier, to go on from */
public record CompletionForm(UUID person, String name, LocalDate today, UUID form, Field happened, Field outcome, Map<Part, Field> parts, Field factors, List<Own> children, Field familyTold, Field helps, Field helpsFrom, List<Before.Said> before) {

    /** @param in whether the assessment of this child ends with it; {@code ended} the day on which the last one did, where none goes on */
    public record Own(UUID person, String name, String first, Field in, Field views, LocalDate ended) {

        private Own nobody() { return new Own(person, name, first, in.wrong("Tick at least one child"), views, ended); }
    }

    static final List<Choice> OUTCOMES = List.of(
        new Choice("child-in-need-plan", "Child in need plan", "A social worker goes on with the family"),
        new Choice("strategy-discussion", "Strategy discussion", "There is reasonable cause to suspect significant harm"),
        new Choice("looked-after", "Care", "The child becomes, or stays, looked after"),
        new Choice("early-help", "Step down to early help", "The family goes on the list of early help now; the plan goes with it"),
        new Choice("no-further-action", "No more help from social care", "Say below which agency helps, when and how"));

    static CompletionForm of(UUID person, String name, LocalDate today, Answers answers, List<Child> family, List<Before.Said> before) {
        var parts = new LinkedHashMap<Part, Field>();
        for (var part : Part.values()) parts.put(part, answers.field(part.name()));
        var first = answers.typed().isEmpty();
        var own = family.stream().filter(each -> each.open() || each.person().equals(person)).map(each -> new Own(each.person(), each.name(), each.forenames() == null ? each.name() : each.forenames().strip().split(" ")[0],
            first ? Field.of("in-" + each.person(), "yes") : answers.field("in-" + each.person()), answers.field("views-" + each.person()), each.open() ? null : each.completedOn())).toList();
        return new CompletionForm(person, name, today, id(answers.text("form")), answers.field("happened", "today"), answers.field("outcome"), parts, answers.field("factors"), own,
            answers.field("familyTold", "not-yet"), answers.field("helps"), answers.field("helpsFrom"), before);
    }

    private static UUID id(String given) {
        try {
            return given.isEmpty() ? Uuids.fresh() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }

    CompletionForm checked() {
        var checked = new LinkedHashMap<>(parts);
        checked.computeIfPresent(Part.RISK, (part, field) -> field.orElse("Write what puts the children at risk, or that nothing does"));
        checked.computeIfPresent(Part.PROTECTIVE, (part, field) -> field.orElse("Write what protects them"));
        checked.computeIfPresent(Part.CONCLUSION, (part, field) -> field.orElse("Write what follows, and why"));
        // whoever is left without a social worker must learn who helps instead
        var leaves = outcome.chosen("early-help") || outcome.chosen("no-further-action");
        if (leaves && !familyTold.chosen("not-safe")) checked.computeIfPresent(Part.TOLD, (part, field) -> field.orElse("Write who will help the family, when and how"));
        var own = children.stream().map(each -> new Own(each.person(), each.name(), each.first(), each.in(), each.in().empty()
            // nothing that was written about a child may fall away with the tick
            ? each.views().must(each.views().empty(), "You wrote what " + each.first() + " thinks: tick " + each.first() + ", or take it out and keep it for " + each.first() + "’s own")
            : each.views().orElse("Write what " + each.first() + " thinks, or why it is not known"), each.ended())).toList();
        var nobody = children.stream().allMatch(each -> each.in().empty());
        if (nobody) own = Stream.concat(Stream.of(own.getFirst().nobody()), own.stream().skip(1)).toList();
        return new CompletionForm(person, name, today, form, Answers.day(happened, today), outcome.oneOf(OUTCOMES.stream().map(Choice::value).toList(), "Say what follows"), checked,
            factors.empty() ? factors : factors.oneOf(CodeSet.named("cin_assessment_factors").labels().keySet(), "Choose from the factors shown"), own,
            familyTold.oneOf(AssessmentFacts.OUTCOME.field("familyTold").codes().labels().keySet(), "Say whether the family was told"),
            leaves ? helps.orElse("Say who helps the family now") : helps, helpsFrom.aDate(today, "Enter the day from which they help, such as " + Say.typed(today.plusWeeks(1))), before);
    }

    public List<Field> problems() {
        var wrong = new ArrayList<Field>();
        for (var part : Part.values()) if (part != Part.TOLD && parts.get(part).wrong()) wrong.add(parts.get(part));
        for (var each : children) wrong.addAll(Field.wrongOnes(each.in(), each.views()));
        wrong.addAll(Field.wrongOnes(factors, outcome, helps, helpsFrom, parts.get(Part.TOLD), familyTold, happened));
        return wrong;
    }

    /** Somebody completed it meanwhile, or it was never begun anew: a second end would hide when the first one began. */
    CompletionForm onlyOnce() {
        var over = ending().stream().filter(each -> each.ended() != null).map(each -> each.first() + "’s, on " + Say.date(each.ended())).toList();
        if (over.isEmpty()) return this;
        return new CompletionForm(person, name, today, form, happened, outcome.wrong("Completed already: " + Say.list(over) + ". Look at it first. What you wrote is kept here"), parts, factors, children, familyTold, helps, helpsFrom, before);
    }

    List<Own> ending() {
        return children.stream().filter(each -> !each.in().empty()).toList();
    }

    /** Those parts that come before the question who is told. */
    public List<Map.Entry<String, Field>> narratives() {
        return List.of(named(Part.RISK), named(Part.PROTECTIVE), named(Part.PARENTS), named(Part.CONCLUSION));
    }

    public Field told() {
        return parts.get(Part.TOLD);
    }

    private Map.Entry<String, Field> named(Part part) {
        return Map.entry(part.title(), parts.get(part));
    }

    public static String hint(Field field) {
        return Part.valueOf(field.name()).hint();
    }

    public List<Choice> outcomes() {
        return OUTCOMES.stream().map(Choice::inTerms).toList();
    }

    public static List<Choice> factorChoices() {
        return CodeSet.named("cin_assessment_factors").labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public static List<Choice> helpers() {
        return AssessmentFacts.OUTCOME.field("helps").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public static List<Choice> toldChoices() {
        return List.of(Choice.of("told", "Told"), Choice.of("not-yet", "Not yet: it stays owed"), Choice.of("not-safe", "Not safe to tell them"));
    }
}
