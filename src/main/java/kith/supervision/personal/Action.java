package kith.supervision.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kith.ui.Answers;
import kith.ui.Field;

/** What is agreed to be done: what, by whom, by when. An empty line is none. */
public record Action(int number, Field what, Field owner, Field due) {

    private static final int LINES = 3;

    public static List<Action> of(Answers answers) {
        return IntStream.rangeClosed(1, LINES).mapToObj(n -> new Action(n, answers.field("what-" + n), answers.field("owner-" + n), answers.field("due-" + n))).toList();
    }

    public Action checked(LocalDate today) {
        return new Action(number, what.atMost(1_000, "Keep it to one thing to do"), owner, due.aDate(today, "Enter the day as numbers or words, such as 12/01/2027 or tomorrow")
            .must(due.empty() || !what.empty(), "Say what is to be done by then"));
    }

    public boolean said() { return !what.empty(); }

    public UUID ownerId() { return owner.empty() ? null : UUID.fromString(owner.value()); }
}
