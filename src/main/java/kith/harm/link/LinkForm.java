package kith.harm.link;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.harm.LinkFacts;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * With another child, a group or a place.
 *
 * @param wanted the name that was typed; {@code known} who bears it and may be seen
 */
public record LinkForm(UUID person, String name, LocalDate today, UUID fact, Field kind, Field wanted, Field other, Field group, Field place, Field since, Field words, List<Choice> known) {

    static LinkForm of(UUID person, String name, LocalDate today, UUID fact, Answers answers, List<Choice> known) {
        return new LinkForm(person, name, today, fact, answers.field("kind"), answers.field("wanted"), answers.field("other"), answers.field("group"), answers.field("place"), answers.field("since", "today"),
            answers.field("words"), known);
    }

    public static List<Choice> kinds() {
        return LinkFacts.RECORDED.field("kind").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    LinkForm checked() {
        boolean nothing = wanted.empty() && group.empty() && place.empty();
        boolean nobody = !wanted.empty() && known.isEmpty();
        return new LinkForm(person, name, today, fact, kind.oneOf(kinds().stream().map(Choice::value).toList(), "Say what links them"),
            wanted.must(!nothing, "Enter the name of another child, a group or a place").must(!nobody, "Nobody whom you may see bears this name. Try another spelling, or the day of birth"),
            wanted.empty() || known.isEmpty() ? other : other.oneOf(known.stream().map(Choice::value).toList(), "Choose the children who are meant"),
            group.atMost(120, "The name of the group is too long"), place.atMost(120, "The name of the place is too long"), Answers.day(since, today), words.atMost(10_000, "The note is too long"), known);
    }

    /** Only of those whom a guarded query found. */
    List<UUID> others() {
        return wanted.empty() ? List.of() : known.stream().map(Choice::value).filter(other::chosen).map(UUID::fromString).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(kind, wanted, other, group, place, since, words);
    }
}
