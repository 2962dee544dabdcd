package kith.hub.meeting.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.hub.DiscussionFacts;
import kith.hub.meeting.room.FamilyPage.Open;
import kith.ui.Choice;
import kith.ui.Field;

/** One action, and what became of it. */
public record ActionPage(UUID person, String name, Open action, boolean open, Field outcome, Field word, String after) {

    public static final List<Choice> REASONS = DiscussionFacts.DROPPED.field("reason").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();

    public List<Choice> outcomes() {
        var all = new ArrayList<>(List.of(Choice.of("done", "Done")));
        REASONS.forEach(each -> all.add(Choice.of(each.value(), "Dropped: " + each.words().toLowerCase())));
        return all;
    }

    /** What was chosen or written of an action that somebody else had settled. */
    public boolean late() {
        return !open && !(outcome.empty() && word.empty());
    }

    public String chosen() {
        return outcomes().stream().filter(each -> outcome.chosen(each.value())).map(Choice::words).findFirst().orElse("");
    }

    public List<Field> problems() {
        return Field.wrongOnes(outcome, word);
    }
}
