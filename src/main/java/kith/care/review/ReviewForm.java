package kith.care.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.care.Placing;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** A looked after review that was held, with what the law asks it to consider, and the day of the next one. */
public record ReviewForm(UUID person, String name, LocalDate today, UUID fact, Field happened, Field participation, Field plan, Field advocate, Field visitor, Field next, Field words) {

    private static final List<Choice> PLAN = List.of(Choice.of("goes-on", "The plan goes on"), Choice.of("changed", "The plan is changed"), Choice.of("not-agreed", "The plan is not agreed"));
    private static final List<Choice> CONSIDERED = List.of(Choice.of("has-one", "Has one"), Choice.of("appointed", "Will have one"), Choice.of("offered", "Was offered one"), Choice.of("declined", "Does not want one"),
        Choice.of("not-needed", "Not needed"));

    static ReviewForm of(UUID person, String name, LocalDate today, Answers answers) {
        var given = answers.text("fact");
        return new ReviewForm(person, name, today, given.matches("[0-9a-f-]{36}") ? UUID.fromString(given) : Uuids.fresh(), answers.field("happened", "today"), answers.field("participation"),
            answers.field("plan"), answers.field("advocate"), answers.field("visitor"), answers.field("next"), answers.field("words"));
    }

    public List<Choice> participations() {
        return Placing.choices("lac_review_participation", Set.of());
    }

    public List<Choice> plans() {
        return PLAN;
    }

    public List<Choice> considered() {
        return CONSIDERED;
    }

    ReviewForm checked() {
        boolean oneAlone = advocate.empty() != visitor.empty();
        return new ReviewForm(person, name, today, fact, Answers.day(happened, today), participation.oneOf(Placing.values(participations()), "Say how the child took part"),
            plan.empty() ? plan : plan.oneOf(Placing.values(PLAN), "Choose one of those shown"), oneAlone ? advocate.orElse("Say it of the advocate too") : advocate,
            oneAlone ? visitor.orElse("Say it of the independent visitor too") : visitor, next.aDate(today, "Enter the day of the next review, such as " + Say.typed(today.plusMonths(3))),
            words.atMost(100_000, "Too long for one entry: split it"));
    }

    public List<Field> problems() {
        return new ArrayList<>(Field.wrongOnes(happened, participation, plan, advocate, visitor, next, words));
    }
}
