package kith.panel.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.panel.Panels.Panel;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** A sitting as it is being planned. */
public record SittingForm(UUID id, Panel panel, LocalDate today, List<Choice> chairs, Field day, Field starts, Field place, Field chair) {

    static SittingForm of(Panel panel, LocalDate today, List<Choice> chairs, Answers answers) {
        return new SittingForm(Together.id(answers.text("fact")), panel, today, chairs, answers.field("day"), answers.field("starts", "10:00"), answers.field("place"), answers.field("chair", chairs.size() == 1 ? chairs.getFirst().value() : ""));
    }

    SittingForm checked() {
        return new SittingForm(id, panel, today, chairs, day.orElse("Enter the day of the sitting").aDate(today, "Enter the day as numbers or words, such as 12/01/2027 or tomorrow")
            .must(day.date(today).map(it -> !it.isBefore(today.minusDays(7))).orElse(true), "The day must be to come, or within the last week"),
            starts.orElse("Enter when it begins").aTime("Enter the time, such as 10:00"), place.atMost(200, "Keep it to the room or the call"), chair.must(chair.empty() || chairs.stream().anyMatch(each -> chair.chosen(each.value())), "Choose who chairs"));
    }

    public List<Field> problems() {
        return Field.wrongOnes(day, starts, place, chair);
    }
}
