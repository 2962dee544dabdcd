package kith.leavingcare.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.leavingcare.PlanParts;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Field;

/** The pathway plan as it is being written together. @param read the plan that stood when the form was opened; empty where there was none */
public record PlanForm(UUID person, String name, LocalDate today, UUID fact, boolean review, Field read, Field happened, List<Part> parts) {

    public record Part(PlanParts about, Field text) {}

    /** @param texts what the plan says now */
    static PlanForm of(UUID person, String name, LocalDate today, UUID standing, Map<String, String> texts, Answers answers) {
        var given = answers.text("fact");
        return new PlanForm(person, name, today, given.matches("[0-9a-f-]{36}") ? UUID.fromString(given) : Uuids.fresh(), standing != null, answers.field("read", standing == null ? "" : standing.toString()),
            answers.field("happened", "today"), PlanParts.ALL.stream().map(each -> new Part(each, answers.field(each.code(), texts.getOrDefault(each.code(), "")))).toList());
    }

    /** @param standing the plan that stands now: somebody else may have saved one meanwhile, and that one is read before it is replaced */
    PlanForm checked(UUID standing) {
        var now = standing == null ? "" : standing.toString();
        boolean meanwhile = standing != null && !standing.equals(fact) && !read.value().equals(now);
        var checked = parts.stream().map(each -> new Part(each.about, each.text.atMost(20_000, "This part is too long"))).toList();
        if (checked.stream().allMatch(each -> each.text.empty())) checked = first(checked, "Write at least one part of the plan");
        if (meanwhile) checked = first(checked, "Somebody saved a newer plan while you wrote. Read it in another window, then save this again to put yours in its place");
        return new PlanForm(person, name, today, fact, review, meanwhile ? Field.of("read", now) : read, Answers.day(happened, today), checked);
    }

    private static List<Part> first(List<Part> parts, String wrong) {
        var all = new ArrayList<>(parts);
        all.set(0, new Part(parts.getFirst().about, parts.getFirst().text.wrong(wrong)));
        return all;
    }

    public List<Field> problems() {
        var wrong = new ArrayList<>(Field.wrongOnes(happened));
        for (var each : parts) if (each.text.wrong()) wrong.add(each.text);
        return wrong;
    }
}
