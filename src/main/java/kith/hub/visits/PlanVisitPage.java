package kith.hub.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.visits.PlannedVisits.Coming;
import kith.ui.Choice;
import kith.ui.Field;

/** A visit to come: when, by whom, why; and those that are planned already. */
public record PlanVisitPage(UUID person, String name, LocalDate today, List<Coming> coming, UUID id, Field day, Field at, Field why, Field worker, List<Choice> colleagues) {

    public List<Field> problems() {
        return Field.wrongOnes(day, at, why);
    }

    PlanVisitPage checked() {
        var when = day.orElse("Enter the day of the visit").aDate(today, "Enter the day such as 30/11/2026, or tomorrow")
            .must(day.date(today).map(it -> !it.isBefore(today)).orElse(true), "The day must be today or later")
            .must(day.date(today).map(it -> it.isBefore(today.plusYears(1))).orElse(true), "Plan within a year");
        return new PlanVisitPage(person, name, today, coming, id, when, at.aTime("Enter the time such as 16:30, or leave it empty"), why.atMost(200, "A few words are enough"), worker, colleagues);
    }
}
