package kith.permanence.sealing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * Sealing the file of an adopted child.
 *
 * @param fact the seal; {@code child} the person of the new record: two ids that have nothing to do with each other
 * @param toGive what the adopters are owed and is not recorded as given: it stays due
 * @param adopter whom the match names, where they are on the register
 */
public record SealingForm(UUID person, String name, UUID fact, UUID child, List<Choice> colleagues, List<Choice> adopter, List<String> toGive, Field names, Field others, Field forenames, Field surname,
                          Field kind, Field sure) {

    public static final List<Choice> KINDS = List.of(Choice.of("mother", "Mother"), Choice.of("father", "Father"));
    public static final List<Choice> SURE = List.of(Choice.of("yes", "I understand that from now on only those named can find this file"));

    static SealingForm of(UUID person, String name, UUID fact, UUID child, List<Choice> colleagues, List<Choice> adopter, List<String> toGive, Answers answers) {
        return new SealingForm(person, name, fact, child, colleagues, adopter, toGive, answers.field("names"), answers.field("others"), answers.field("forenames"), answers.field("surname"),
            answers.field("kind"), answers.field("sure"));
    }

    public String owed() {
        boolean one = toGive.size() == 1;
        return "The " + String.join(" and the ", toGive) + (one ? " is" : " are") + " not recorded as given, and" + (one ? " stays" : " stay") + " due. Once the file is sealed, only those named can record " + (one ? "it." : "them.");
    }

    List<String> usernames() {
        return Arrays.stream(others.value().toLowerCase().split("[,;\\s]+")).filter(each -> !each.isBlank()).distinct().toList();
    }

    boolean anew() {
        return !surname.empty() || !forenames.empty();
    }

    /** @param known how many of the usernames are somebody else's */
    SealingForm checked(int known) {
        boolean alone = names.empty() && others.empty();
        return new SealingForm(person, name, fact, child, colleagues, adopter, toGive, names.must(!alone, "Name at least one more: two people must always be able to open the file")
                .must(colleagues.stream().map(Choice::value).toList().containsAll(names.values()), "Choose from those shown, or name others by username"),
            others.must(known == usernames().size(), "Nobody but you has one of these usernames. Check them"), forenames.atMost(200, "The forenames are too long"),
            surname.must(!surname.empty() || forenames.empty(), "Enter the new surname").atMost(200, "The surname is too long"), kind, sure.must(sure.chosen("yes"), "Say that you understand"));
    }

    public List<Field> problems() {
        return new ArrayList<>(Field.wrongOnes(names, others, forenames, surname, sure));
    }
}
