package kith.people.names;

import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** A number that others know the person by. */
public record NumberForm(UUID person, String name, UUID fact, Field scheme, Field value) {

    public static final List<Choice> SCHEMES = List.of(Choice.of("nhs-number", "NHS number"), Choice.of("upn", "Unique pupil number (UPN)"), Choice.of("former-upn", "Former UPN"),
        Choice.of("la-child-id", "Child id of this authority"), Choice.of("uasc-number", "Home Office number"));

    static NumberForm of(UUID person, String name, Answers answers, UUID fact) {
        return new NumberForm(person, name, fact, answers.field("scheme"), answers.field("value"));
    }

    NumberForm checked() {
        return new NumberForm(person, name, fact, scheme.oneOf(SCHEMES.stream().map(Choice::value).toList(), "Say whose number it is"), value.orElse("Enter the number").atMost(60, "The number is too long"));
    }

    public List<Field> problems() {
        return Field.wrongOnes(scheme, value);
    }

    public static String words(String scheme) {
        return SCHEMES.stream().filter(each -> each.value().equals(scheme)).map(Choice::words).findFirst().orElse("Other number");
    }
}
