package kith.casework.closing.reopening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kith.casework.ClosingFacts;
import kith.casework.record.AboutWhom;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** Opening a case again: the hub and the key worker of before are proposed. @param open whose case runs, by name */
public record ReopeningForm(AboutWhom about, LocalDate today, Field reason, Field happened, Field hub, Field key, Field words, List<Choice> hubs, List<Choice> workers, Map<UUID, String> open, String hubBefore,
                            String responsibleBefore) {

    static ReopeningForm of(AboutWhom about, LocalDate today, Answers answers, List<Choice> hubs, List<Choice> workers, Map<UUID, String> open, String hub, String responsible, String key) {
        return new ReopeningForm(about, today, answers.field("reason"), answers.field("happened", "today"), answers.field("hub", hub == null ? "" : hub), answers.field("key", key == null ? "" : key),
            answers.field("words"), hubs, workers, open, hub, responsible);
    }

    ReopeningForm checked() {
        return new ReopeningForm(closed(about.checked()), today, reason.oneOf(reasons().stream().map(Choice::value).toList(), "Say why it is opened again"), Answers.day(happened, today), hub, key, words, hubs, workers,
            open, hubBefore, responsibleBefore);
    }

    private AboutWhom closed(AboutWhom about) {
        var still = about.people().stream().map(each -> open.get(each.value())).filter(Objects::nonNull).toList();
        return still.isEmpty() ? about : about.with(about.children().wrong("The case of " + Say.list(still) + " is open: choose only children whose case is closed"));
    }

    /** Nothing is closed of the child that the form was opened for. */
    public boolean running() {
        return open.containsKey(about.person());
    }

    public List<Field> problems() {
        return Field.wrongOnes(reason, happened, about.children());
    }

    public List<Choice> reasons() {
        return ClosingFacts.REOPENED.field("reason").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }
}
