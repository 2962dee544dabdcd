package kith.supervision.group;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ledger.Uuids;
import kith.people.Together;
import kith.supervision.group.GroupsLately.Group;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** What a group supervision brings to a child's record, by choice. */
public record FromGroupForm(Together about, LocalDate today, List<Group> groups, Field group, Field words) {

    static FromGroupForm of(Together about, LocalDate today, List<Group> groups, Answers answers) {
        return new FromGroupForm(about, today, groups, groups.size() == 1 ? answers.field("group", groups.getFirst().id().toString()) : answers.field("group"), answers.field("words"));
    }

    FromGroupForm checked() {
        return new FromGroupForm(about.checked(), today, groups, group.oneOf(groups().stream().map(each -> each.id().toString()).toList(), "Say which sitting"), words.orElse("Write what belongs on the record").atMost(20_000, "Keep it to what concerns the child"));
    }

    Group chosen() {
        return groups.stream().filter(each -> group.chosen(each.id().toString())).findFirst().orElseThrow();
    }

    public List<Choice> choices() {
        return groups.stream().map(each -> Choice.of(each.id().toString(), Say.date(each.day()) + ", by " + each.leadName())).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(about.children(), group, words);
    }

    static UUID wordsOf(UUID fact) {
        return Uuids.named(fact + "/words");
    }
}
