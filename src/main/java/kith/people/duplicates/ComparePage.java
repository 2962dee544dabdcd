package kith.people.duplicates;

import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * Two records beside each other.
 * @param state of the link between them: none, proposed, merged, unmerged or apart
 * @param confirms whether whoever looks may confirm it: nobody does so with what they proposed themselves
 * @param second who else has to say so
 */
public record ComparePage(UUID person, UUID other, UUID fact, List<Line> lines, String state, String proposal, boolean confirms, Second second, Field answer, Field stays, List<Choice> survivors, Field words) {

    /** Who has to confirm that two records are of one person, and why. */
    public enum Second {
        NOBODY(null),
        HISTORIES("Things happened on both records, so a second person has to confirm."),
        READER("You do not read both records, so a second person has to confirm."),
        MANAGER("It would open the records of the one family to the hub of the other, so a manager has to confirm.");

        private final String why;

        Second(String why) { this.why = why; }

        public String why() { return why; }
    }

    /** Whether or not there is anything to withhold. */
    static final String WITHHELD = "Withheld";

    public record Line(String term, String one, String other) {
        public boolean differs() {
            return !one.equals(other) && !one.isEmpty() && !other.isEmpty() && !one.equals(WITHHELD) && !other.equals(WITHHELD);
        }
    }

    ComparePage with(Field answer, Field stays, Field words) {
        return new ComparePage(person, other, fact, lines, state, proposal, confirms, second, answer, stays, survivors, words);
    }

    public List<Field> problems() {
        return Field.wrongOnes(answer, stays, words);
    }

    public List<Choice> answers() {
        return switch (state) {
            case "proposed" -> !confirms ? List.of(Choice.of("apart", "They are two people after all"))
                : List.of(Choice.of("confirm", "Yes, the same person: read both records together"), Choice.of("apart", "No, they are two people"));
            case "merged" -> List.of(Choice.of("unmerge", "They are two people after all: take the records apart"));
            default -> List.of(Choice.of("same", "They are the same person"), Choice.of("apart", "They are two people"));
        };
    }
}
