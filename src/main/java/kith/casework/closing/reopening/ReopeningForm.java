package kith.casework.closing.reopening;

import java.time.LocalDate;
import java.util.List;
import kith.casework.ClosingFacts;
import kith.casework.record.AboutWhom;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Opening a case again: the hub and the key worker of before are proposed. */
public record ReopeningForm(AboutWhom about, LocalDate today, Field reason, Field happened, Field hub, Field key, Field words, List<Choice> hubs, List<Choice> workers, String hubBefore, String keyBefore) {

    static ReopeningForm of(AboutWhom about, LocalDate today, Answers answers, List<Choice> hubs, List<Choice> workers, String hub, String key) {
        return new ReopeningForm(about, today, answers.field("reason"), answers.field("happened", "today"), answers.field("hub", hub == null ? "" : hub), answers.field("key", key == null ? "" : key),
            answers.field("words"), hubs, workers, hub, key);
    }

    ReopeningForm checked() {
        return new ReopeningForm(about.checked(), today, reason.oneOf(reasons().stream().map(Choice::value).toList(), "Say why it is opened again"), Answers.day(happened, today), hub, key, words, hubs, workers,
            hubBefore, keyBefore);
    }

    public List<Field> problems() {
        return Field.wrongOnes(reason, happened, about.children());
    }

    public List<Choice> reasons() {
        return ClosingFacts.REOPENED.field("reason").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }
}
