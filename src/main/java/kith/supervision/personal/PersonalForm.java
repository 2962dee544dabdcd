package kith.supervision.personal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.people.Together;
import kith.supervision.lines.Lines.Person;
import kith.supervision.personal.Sittings.Agreed;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Personal supervision as it is being written. @param open what was agreed before and is not done */
public record PersonalForm(UUID id, Person worker, UUID lead, String leadName, LocalDate today, List<Agreed> open, Field done, Field kind, Field topics, Field wellbeing, Field development, List<Action> actions, Field happened, Field next) {

    static PersonalForm of(Person worker, UUID lead, String leadName, LocalDate today, List<Agreed> open, Answers answers) {
        return new PersonalForm(Together.id(answers.text("fact")), worker, lead, leadName, today, open, answers.field("done"), answers.field("kind", worker.clinically() ? "clinical" : "personal"), answers.field("topics"),
            answers.field("wellbeing"), answers.field("development"), Action.of(answers), answers.field("happened", "today"), answers.field("next"));
    }

    PersonalForm checked() {
        return new PersonalForm(id, worker, lead, leadName, today, open, done, kind.oneOf(kinds().stream().map(Choice::value).toList(), "Say which supervision it was"),
            topics.must(!(topics.empty() && wellbeing.empty() && development.empty()), "Write what you talked about").atMost(20_000, "Keep it to what matters later"),
            wellbeing.atMost(20_000, "Keep it to what matters later"), development.atMost(20_000, "Keep it to what matters later"),
            actions.stream().map(each -> each.checked(today)).map(this::owned).toList(), Answers.day(happened, today),
            next.aDate(today, "Enter the day as numbers or words, such as 12/01/2027").must(next.date(today).map(it -> it.isAfter(happened.date(today).orElse(today))).orElse(true), "The next sitting comes after this one"));
    }

    /** Only one of the two. */
    private Action owned(Action action) {
        return new Action(action.number(), action.what(), action.owner().must(action.owner().empty() || owners().stream().anyMatch(each -> each.value().equals(action.owner().value())), "Choose one of the two"), action.due());
    }

    /** Whoever both line-manages and supervises somebody clinically says which of the two it was. */
    public List<Choice> kinds() {
        return Stream.of(worker.clinically() ? Choice.of("clinical", "Clinical supervision") : null, worker.personally() ? Choice.of("personal", "Personal supervision") : null).filter(each -> each != null).toList();
    }

    public List<Choice> owners() {
        return List.of(Choice.of(worker.worker().toString(), worker.name()), Choice.of(lead.toString(), leadName));
    }

    public List<Field> problems() {
        var all = new ArrayList<Field>(List.of(kind, topics, wellbeing, development, happened, next));
        for (var each : actions) all.addAll(List.of(each.what(), each.owner(), each.due()));
        return Field.wrongOnes(all.toArray(Field[]::new));
    }
}
