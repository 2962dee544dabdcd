package kith.casework.closing.reopening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kith.casework.ClosingFacts;
import kith.casework.entry.EntryPage;
import kith.casework.record.AboutWhom;
import kith.ledger.PersonId;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/** Opening a case again: the hub and the key worker of before are proposed. @param open whose case runs, by name */
public record ReopeningForm(AboutWhom about, LocalDate today, Field what, Field mistake, Field reason, Field happened, Field hub, Field key, Field words, List<Choice> hubs, List<Choice> workers, Map<UUID, String> open,
                            String hubBefore, String responsibleBefore, List<Closed> closings, List<Ended> ended) {

    private static final String AGAIN = "again";
    private static final String MISTAKE = "mistake";
    private static final List<Choice> WHATS = List.of(Choice.of(AGAIN, "Opened again: a new episode"), Choice.of(MISTAKE, "Closed by mistake: take the closing back"));

    /** What ended for a child on the day of closing. */
    public record Ended(String child, String day, List<String> statuses, List<String> clocks) {}

    /** Since when the case of a child is closed. */
    record Closed(UUID person, String child, LocalDate since) {}

    static ReopeningForm of(AboutWhom about, LocalDate today, Answers answers, List<Choice> hubs, List<Choice> workers, Map<UUID, String> open, String hub, String responsible, String key, List<Closed> closings, List<Ended> ended) {
        return new ReopeningForm(about, today, answers.field("what", AGAIN), answers.field("mistake"), answers.field("reason"), answers.field("happened", "today"), answers.field("hub", hub == null ? "" : hub), answers.field("key", key == null ? "" : key),
            answers.field("words"), hubs, workers, open, hub, responsible, closings, ended);
    }

    ReopeningForm checked() {
        var chosen = what.oneOf(WHATS.stream().map(Choice::value).toList(), "Say whether it is opened again or was closed by mistake");
        return takesBack()
            ? with(closed(about.checked()), chosen, mistake.oneOf(EntryPage.REASONS.stream().map(Choice::value).toList(), "Say what was wrong with the closing"), reason, happened)
            : with(closed(about.checked()), chosen, mistake, reason.oneOf(reasons().stream().map(Choice::value).toList(), "Say why it is opened again"), after(Answers.day(happened, today)));
    }

    private ReopeningForm with(AboutWhom about, Field what, Field mistake, Field reason, Field happened) {
        return new ReopeningForm(about, today, what, mistake, reason, happened, hub, key, words, hubs, workers, open, hubBefore, responsibleBefore, closings, ended);
    }

    /** Opened on a day before it was closed, it would be closed all the same. */
    private Field after(Field day) {
        var said = day.date(today).orElse(null);
        if (day.wrong() || said == null) return day;
        return closings.stream().filter(each -> about.people().contains(new PersonId(each.person())) && said.isBefore(each.since())).findFirst()
            .map(each -> day.wrong(each.child() + "’s case was closed on " + Say.date(each.since()) + ": the day cannot lie before it")).orElse(day);
    }

    boolean takesBack() {
        return what.value().equals(MISTAKE);
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
        return Field.wrongOnes(what, mistake, reason, happened, about.children());
    }

    public List<Choice> whats() {
        return WHATS;
    }

    public List<Choice> mistakes() {
        return EntryPage.REASONS;
    }

    public List<Choice> reasons() {
        return ClosingFacts.REOPENED.field("reason").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }
}
