package kith.handover.introducing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/** The visit to introduce a new worker: the two who go, and when. */
public record IntroductionForm(UUID person, UUID offer, String name, String to, LocalDate today, UUID fact, List<Choice> givers, Field giver, List<Choice> takers, Field taker, Field day, Field time) {

    IntroductionForm checked() {
        var when = day.orElse("Enter the day of the visit").aDate(today, "Enter the day such as 30/11/2026, or tomorrow")
            .must(day.date(today).map(it -> !it.isBefore(today)).orElse(true), "The day must be today or later").must(day.date(today).map(it -> it.isBefore(today.plusYears(1))).orElse(true), "Plan within a year");
        return new IntroductionForm(person, offer, name, to, today, fact, givers, giver.oneOf(givers.stream().map(Choice::value).toList(), "Say who knows the family and goes along"), takers,
            taker.oneOf(takers.stream().map(Choice::value).toList(), "Say who is introduced"), when, time.aTime("Enter the time such as 16:30, or leave it empty"));
    }

    public List<Field> problems() {
        return Field.wrongOnes(giver, taker, day, time);
    }

    public String address() {
        return "/children/" + person + "/handovers/" + offer;
    }
}
