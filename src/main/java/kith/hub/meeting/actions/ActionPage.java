package kith.hub.meeting.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.hub.DiscussionFacts;
import kith.hub.meeting.room.FamilyPage.Open;
import kith.ui.Choice;
import kith.ui.Field;

/** One action, and what became of it, or whose it is to be. @param named who does it where that is no worker; {@code to} whom it can be given to */
public record ActionPage(UUID person, String name, Open action, boolean open, Field outcome, Field word, String after, String named, Field owner, Field due, Field why, List<Choice> to) {

    public static final List<Choice> REASONS = DiscussionFacts.DROPPED.field("reason").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();

    public List<Choice> outcomes() {
        var all = new ArrayList<>(List.of(Choice.of("done", "Done")));
        REASONS.forEach(each -> all.add(Choice.of(each.value(), "Dropped: " + each.words().toLowerCase())));
        return all;
    }

    ActionPage changed(String owner, String due, String why, LocalDate today) {
        return new ActionPage(person, name, action, open, outcome, word, after, named, Field.of("owner", owner).must(named != null && owner.isEmpty() || to.stream().anyMatch(each -> each.value().equals(owner)), "Choose who does it"),
            Field.of("due", due).orElse("Enter the day by which it is done").aDate(today, "Enter the day by which it is done").must(Field.of("due", due).date(today).map(day -> !day.isBefore(today) || day.equals(this.due.date(today).orElse(null))).orElse(true), "The day must be today or later"),
            Field.of("why", why.strip()).orElse("Say in a word why").atMost(1000, "Say it in fewer than 1,000 characters"), to);
    }

    /** What was chosen or written of an action that somebody else had settled. */
    public boolean late() {
        return !open && !(outcome.empty() && word.empty());
    }

    public String chosen() {
        return outcomes().stream().filter(each -> outcome.chosen(each.value())).map(Choice::words).findFirst().orElse("");
    }

    public List<Field> problems() {
        return Field.wrongOnes(outcome, word, owner, due, why);
    }
}
