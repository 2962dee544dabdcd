package kith.frontdoor.check;

import java.time.LocalDate;
import java.util.List;
import kith.people.NhsNumber;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** What a partner asks by, and why. */
public record CheckForm(String organisation, LocalDate today, Field by, Field nhs, Field upn, Field forenames, Field surname, Field born, Field postcode, Field reason) {

    public static final List<Choice> BY = List.of(Choice.of("nhs-number", "NHS number"), Choice.of("upn", "Unique pupil number"), Choice.of("name", "Name, birth date and postcode"));

    public static final List<Choice> REASONS = List.of(
        Choice.of("with-us-now", "The child is with us now, and we need to know whom to ring"),
        Choice.of("injury", "An injury or an illness that worries us"),
        Choice.of("said", "Something the child or somebody else said"),
        Choice.of("missing", "The child is missing, or not where they should be"),
        Choice.of("called-out", "We were called to the home"),
        Choice.of("new-to-us", "The child is new to us"));

    static CheckForm of(String organisation, LocalDate today, Answers typed) {
        return new CheckForm(organisation, today, typed.field("by"), typed.field("nhs"), typed.field("upn"), typed.field("forenames"), typed.field("surname"),
            typed.field("born"), typed.field("postcode"), typed.field("reason"));
    }

    CheckForm checked() {
        return new CheckForm(organisation, today, by.oneOf(words(BY), "Say what you check by"),
            by.chosen("nhs-number") ? nhs.orElse("Enter the NHS number").must(NhsNumber.plain(nhs.value()).isPresent(), "Check the NHS number: it has 10 digits, and these do not fit together") : nhs,
            by.chosen("upn") ? upn.orElse("Enter the unique pupil number").must(Identifiers.upn(upn.value()).isPresent(), "Check the unique pupil number: a letter and 12 digits, the last of which may be a letter") : upn,
            by.chosen("name") ? forenames.orElse("Enter all first names") : forenames, by.chosen("name") ? surname.orElse("Enter the surname") : surname,
            by.chosen("name") ? born.orElse("Enter the birth date, such as 4/11/2019").aDate(today, "Enter the birth date, such as 4/11/2019") : born,
            by.chosen("name") ? postcode.orElse("Enter the postcode").must(Identifiers.postcode(postcode.value()).isPresent(), "Enter a whole postcode, such as ZX4 7QP") : postcode,
            reason.oneOf(words(REASONS), "Say why you check"));
    }

    public List<Field> wrong() {
        return Field.wrongOnes(by, nhs, upn, forenames, surname, born, postcode, reason);
    }

    Asked asked() {
        return switch (by.value()) {
            case "nhs-number" -> new Asked.Number("nhs-number", NhsNumber.plain(nhs.value()).orElseThrow());
            case "upn" -> new Asked.Number("upn", Identifiers.upn(upn.value()).orElseThrow());
            default -> new Asked.Somebody(Identifiers.name(forenames.value()), Identifiers.name(surname.value()), born.date(today).orElseThrow(), Identifiers.postcode(postcode.value()).orElseThrow());
        };
    }

    private static List<String> words(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }
}
