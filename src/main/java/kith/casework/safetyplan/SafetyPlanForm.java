package kith.casework.safetyplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.casework.FirstReadingFacts;
import kith.casework.record.AboutWhom;
import kith.casework.record.Stood;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.ReadAt;
import kith.ui.Say;

/** A safety plan as it is being made; it begins with what the one before said. */
public record SafetyPlanForm(AboutWhom about, LocalDate today, ReadAt readAt, Stood stood, List<Told> told, List<Bound> bounds, Field until, Field agreed, Field copies) {

    public record Told(Part part, Field text) {}

    /** Bail or an order, and its last day. */
    public record Bound(String place, Field what, Field until) {}

    static SafetyPlanForm of(AboutWhom about, LocalDate today, ReadAt now, Stood stood, Answers answers) {
        var was = now.was();
        var told = Stream.of(Part.values()).map(part -> new Told(part, answers.field(part.name(), was.get(part.name())))).toList();
        var bounds = Stating.PLACES.stream().map(place -> new Bound(place, answers.field(place, was.get(place)), answers.field(place + "Until", was.get(place + "Until")))).toList();
        // who agreed to the plan before, and had a copy of it, has not agreed to this one
        return new SafetyPlanForm(about, today, now.in(answers), stood, told, bounds, answers.field("until"), several(answers, "agreed"), several(answers, "copies"));
    }

    /** Ticks, or one answer with commas between as it comes back from a choice. */
    private static Field several(Answers answers, String name) {
        return Field.of(name, answers.field(name).values().stream().flatMap(each -> Stream.of(each.split(","))).toList());
    }

    SafetyPlanForm about(AboutWhom about) {
        return new SafetyPlanForm(about, today, readAt, stood, told, bounds, until, agreed, copies);
    }

    SafetyPlanForm checked() {
        var checked = told.stream().map(each -> each.part() == Part.SAFE ? new Told(each.part(), each.text().orElse("Say who keeps the child safe tonight")) : each).toList();
        var bound = bounds.stream().map(each -> new Bound(each.place(), each.until().empty() ? each.what() : each.what().orElse("Say what it is that ends on this day"),
            each.until().aDate(today, "Enter the last day, such as " + Say.typed(today.plusWeeks(4))))).toList();
        return new SafetyPlanForm(about.checked(), today, readAt, stood, checked, bound, until.aDate(today, "Enter the last day of the plan, such as " + Say.typed(today.plusWeeks(4))), agreed, copies);
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
