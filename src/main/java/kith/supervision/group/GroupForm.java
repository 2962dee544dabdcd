package kith.supervision.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.people.Together;
import kith.supervision.lines.Lines.Person;
import kith.supervision.personal.Action;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Supervision of several together as it is being written: who came, themes, what is agreed. Nothing about a family. */
public record GroupForm(UUID id, List<Person> members, LocalDate today, Field came, Field themes, List<Action> actions, Field happened, Field next) {

    static GroupForm of(List<Person> members, LocalDate today, Answers answers) {
        return new GroupForm(Together.id(answers.text("fact")), members, today, answers.field("came"), answers.field("themes"), Action.of(answers), answers.field("happened", "today"), answers.field("next"));
    }

    GroupForm checked() {
        var owners = owners().stream().map(Choice::value).toList();
        return new GroupForm(id, members, today, came.oneOf(owners, "Say who came"), themes.orElse("Write what you talked about").atMost(20_000, "Keep it to what matters later"),
            actions.stream().map(each -> each.checked(today)).map(each -> new Action(each.number(), each.what(), each.owner().must(each.owner().empty() || owners.contains(each.owner().value()), "Choose somebody of the group"), each.due())).toList(),
            Answers.day(happened, today), next.aDate(today, "Enter the day as numbers or words, such as 12/01/2027").must(next.date(today).map(it -> it.isAfter(happened.date(today).orElse(today))).orElse(true), "The next sitting comes after this one"));
    }

    public List<Choice> owners() {
        return members.stream().map(each -> Choice.of(each.worker().toString(), each.name())).toList();
    }

    public List<Field> problems() {
        var all = new ArrayList<Field>(List.of(came, themes, happened, next));
        for (var each : actions) all.addAll(List.of(each.what(), each.owner(), each.due()));
        return Field.wrongOnes(all.toArray(Field[]::new));
    }
}
