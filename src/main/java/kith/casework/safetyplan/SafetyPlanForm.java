package kith.casework.safetyplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.casework.FirstReadingFacts;
import kith.casework.record.AboutWhom;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** A safety plan as it is being made; it begins with what the one before said. */
public record SafetyPlanForm(AboutWhom about, LocalDate today, List<Told> told, List<Bound> bounds, Field until, Field agreed, Field copies, String draftSaved) {

    public record Told(Part part, Field text) {}

    /** Bail or an order, and its last day. */
    public record Bound(String place, Field what, Field until) {}

    private static final List<String> PLACES = List.of("first", "second", "third");

    static SafetyPlanForm of(AboutWhom about, LocalDate today, Answers answers, Standing before, String draftSaved) {
        var told = Stream.of(Part.values()).map(part -> new Told(part, answers.field(part.name(), before == null ? "" : before.says().getOrDefault(part, "")))).toList();
        return new SafetyPlanForm(about, today, told, PLACES.stream().map(place -> new Bound(place, answers.field(place), answers.field(place + "Until"))).toList(),
            answers.field("until"), answers.field("agreed"), answers.field("copies"), draftSaved);
    }

    SafetyPlanForm checked() {
        var checked = told.stream().map(each -> each.part() == Part.SAFE ? new Told(each.part(), each.text().orElse("Say who keeps the child safe tonight")) : each).toList();
        var bound = bounds.stream().map(each -> new Bound(each.place(), each.until().empty() ? each.what() : each.what().orElse("Say what it is that ends on this day"),
            each.until().aDate(today, "Enter the last day, such as " + Say.typed(today.plusWeeks(4))))).toList();
        return new SafetyPlanForm(about.checked(), today, checked, bound, until.aDate(today, "Enter the last day of the plan, such as " + Say.typed(today.plusWeeks(4))), agreed, copies, draftSaved);
    }

    public List<Field> problems() {
        var wrong = new ArrayList<Field>();
        for (var each : told) if (each.text().wrong()) wrong.add(each.text());
        for (var each : bounds) wrong.addAll(Field.wrongOnes(each.what(), each.until()));
        wrong.addAll(Field.wrongOnes(until, about.children()));
        return wrong;
    }

    LocalDate day(Field field) {
        return field.date(today).orElse(null);
    }

    Bound bound(int n) {
        return bounds.get(n);
    }

    public static List<Choice> choices(String part) {
        Map<String, String> labels = FirstReadingFacts.PLAN_MADE.field(part).codes().labels();
        return labels.entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }
}
