package kith.budget.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.budget.BudgetFacts;
import kith.budget.Requests.Request;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Section;
import kith.ui.Tag;

/** Money that was asked for a child, decided, and what it changed. */
public record BudgetPage(UUID person, String name, LocalDate today, List<Line> lines, boolean asks, List<Section> sections) {

    /** @param words for whoever reads the record; {@code asksEffect} whether it is time to say what it changed; {@code panel} what a panel was asked about it */
    public record Line(Request request, Tag state, String note, List<String> words, boolean asksEffect, Field effect, Field change, UUID fact, UUID panel) {}

    public static List<Choice> effects() {
        return BudgetFacts.EFFECT.field("effect").codes().labels().entrySet().stream().map((Map.Entry<String, String> each) -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public List<Field> problems() {
        return lines.stream().flatMap(each -> Field.wrongOnes(each.effect()).stream()).toList();
    }
}
