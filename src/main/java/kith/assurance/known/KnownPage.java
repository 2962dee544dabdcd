package kith.assurance.known;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Whom I know: what a worker tells of themselves, and of families that they should keep away from. */
public record KnownPage(LocalDate today, boolean due, List<Declared.Declaration> said, Field surname, Field postcode, UUID id, Field words, Field how) {

    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");

    public static final List<Choice> HOW = List.of(Choice.of("self", "Myself"), Choice.of("household", "Somebody I live with"), Choice.of("relative", "My family"),
        Choice.of("ex-partner", "A former partner"), Choice.of("friend", "A friend"), Choice.of("neighbour", "A neighbour"), Choice.of("other", "Known some other way"));

    static KnownPage of(LocalDate today, AboutMe.Told told, List<Declared.Declaration> said, Answers typed, UUID id) {
        return new KnownPage(today, told.dueBy(today), said, typed.field("surname", told.surname()), typed.field("postcode", told.postcode()), id, typed.field("words"), typed.field("how"));
    }

    KnownPage checkedAboutMe() {
        return new KnownPage(today, due, said, surname.atMost(100, "Use at most 100 characters"),
            postcode.must(postcode.empty() || POSTCODE.matcher(plainPostcode()).matches(), "Enter a whole postcode, such as ZX4 7QP, or leave it empty"), id, words, how);
    }

    KnownPage checkedDeclaration() {
        return new KnownPage(today, due, said, surname, postcode, id, words.orElse("Write whom you know").atMost(500, "Use at most 500 characters"),
            how.oneOf(HOW.stream().map(Choice::value).toList(), "Say how you know them"));
    }

    String plainPostcode() { return postcode.value().replaceAll("\\s", "").toUpperCase(); }

    public List<Field> wrong() { return Field.wrongOnes(surname, postcode, words, how); }

    public static String how(String code) {
        return HOW.stream().filter(each -> each.value().equals(code)).findFirst().map(Choice::words).orElse("");
    }
}
