package kith.people.moves;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.ReadAt;

/** A move, of one person or of a household. */
public record MoveForm(UUID person, String name, LocalDate today, UUID fact, ReadAt readAt, boolean hidden, Field line, Field town, Field postcode, Field use, Field since, Field movers,
                       List<Choice> household, Field shielded, Field reason) {

    public static final List<Choice> USES = List.of(Choice.of("home", "Home"), Choice.of("other-parent", "The other parent’s home"), Choice.of("temporary", "For a time"), Choice.of("placement", "Placement"));

    MoveForm checked() {
        boolean unshields = hidden && shielded.chosen("no");
        return new MoveForm(person, name, today, fact, readAt, hidden, line.must(!line.empty() || !postcode.empty(), "Enter the address, or at least the postcode").atMost(200, "The address is too long"),
            town.atMost(100, "The town is too long"), postcode.atMost(10, "The postcode is too long"), use.oneOf(USES.stream().map(Choice::value).toList(), "Say what the address is to them"),
            Answers.day(since, today), movers.oneOf(household.stream().map(Choice::value).toList(), "Say who moved"), household, shielded.oneOf(List.of("yes", "no"), "Say whether the address is shielded"),
            reason.must(!unshields || !reason.empty(), "Say why the new address need not be shielded"));
    }

    MoveForm twice() {
        return new MoveForm(person, name, today, fact, readAt, hidden, line, town, postcode, use, since.wrong("Another address since that day is recorded already: put that entry right, or say another day"), movers, household, shielded, reason);
    }

    public List<Field> problems() {
        return Field.wrongOnes(line, town, postcode, use, since, movers, shielded, reason);
    }

    String words() {
        return Stream.of(line, town, postcode).map(each -> each.value().strip()).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
    }
}
