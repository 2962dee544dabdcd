package kith.frontdoor.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kith.frontdoor.Known.Someone;
import kith.frontdoor.contact.Likely.Described;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.people.search.Masked.Ring;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/**
 * Somebody whom nobody here knows yet, with whatever is known; nothing is needed.
 * @param rings whom to ring about records of which no more may be said; {@code held} for which of them it was said that this is somebody new
 */
public record NewChild(int n, Field forenames, Field surname, Field alias, Field born, Field age, Field expected, Field babyOf, Field sex, Field line, Field postcode, Field upn, Field nhs,
                Field apart, Field parent, Field same, List<Match> matches, Field held, List<Ring> rings) {

    /** @param why what this one has in common with who is being added */
    public record Match(Someone someone, List<String> why) {}

    static NewChild of(int n, Answers answers) {
        var at = "n" + n + "-";
        return new NewChild(n, answers.field(at + "forenames"), answers.field(at + "surname"), answers.field(at + "alias"), answers.field(at + "born"), answers.field(at + "age"),
            answers.field(at + "expected"), answers.field(at + "babyOf"), answers.field(at + "sex"), answers.field(at + "line"), answers.field(at + "postcode"), answers.field(at + "upn"),
            answers.field(at + "nhs"), answers.field(at + "apart"), answers.field(at + "parent"), answers.field(at + "same"), List.of(), answers.field(at + "held"), List.of());
    }

    NewChild checked(LocalDate today) {
        var wrongBorn = born.aDate(today, "Enter the birth date as numbers or words, such as 4/5/2019, or leave it empty")
            .must(born.date(today).map(it -> !it.isAfter(today)).orElse(true), "The birth date has not come yet: for an unborn child enter the day the baby is expected");
        var wrongAge = age.must(age.empty() || years().isPresent(), "Enter the age in whole years, such as 7, or leave it empty");
        var wrongDue = expected.aDate(today, "Enter the day the baby is expected as numbers or words, or leave it empty");
        return new NewChild(n, forenames.atMost(100, "The first names are too long"), surname.atMost(100, "The last name is too long"), alias, wrongBorn, wrongAge, wrongDue, babyOf, sex, line, postcode, upn, nhs,
            apart, parent, same, matches, held, rings);
    }

    /** Asked once: whether it is one of these. */
    NewChild with(List<Match> found) {
        var asked = found.isEmpty() ? same : same.oneOf(Stream.concat(Stream.of("new"), found.stream().map(each -> each.someone().person().toString())).toList(),
            "Kith may know " + name() + " already: say whether it is one of these");
        return new NewChild(n, forenames, surname, alias, born, age, expected, babyOf, sex, line, postcode, upn, nhs, apart, parent, asked, found, held, rings);
    }

    /** Asked for exactly those shown, where nobody known is meant: whoever is restricted must not be made anew unawares. */
    NewChild ringing(List<Ring> found) {
        var asked = found.isEmpty() || known().isPresent() ? held : held.must(held.values().containsAll(found.stream().map(each -> each.person().toString()).toList()),
            "A record is held that may be of " + name() + ": ring first, or say that somebody new is to be added");
        return new NewChild(n, forenames, surname, alias, born, age, expected, babyOf, sex, line, postcode, upn, nhs, apart, parent, same, matches, asked, found);
    }

    List<Field> wrong() {
        return Field.wrongOnes(forenames, surname, born, age, expected, same, held);
    }

    Optional<Integer> years() {
        var typed = age.value().strip();
        return typed.matches("\\d{1,3}") && Integer.parseInt(typed) < 120 ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    /** Made from the contact, so that sending twice adds nobody twice. */
    PersonId person(UUID contact) {
        return new PersonId(Uuids.named("contact/" + contact + "/child/" + n));
    }

    /** Somebody found among the likely ones is meant; otherwise empty. */
    Optional<UUID> known() {
        return matches.stream().map(each -> each.someone().person()).filter(person -> same.chosen(person.toString())).findFirst();
    }

    Described described(LocalDate today) {
        return new Described(forenames.value().strip(), surname.value().strip(), born.date(today).orElse(null), expected.date(today).orElse(null), line.value().strip(), postcode.value().strip(),
            Stream.of(upn, nhs).filter(field -> !field.empty()).map(field -> field.value().strip()).toList());
    }

    /** What asks for exactly this child: a name with the birth date, or a number. */
    List<String> exactly(LocalDate today) {
        var typed = described(today);
        var named = typed.born() == null ? Stream.<String>of() : Stream.of(typed.forenames() + " " + typed.surname() + " " + typed.born());
        return Stream.concat(named, typed.numbers().stream()).toList();
    }

    public String name() {
        var typed = (forenames.value().strip() + " " + surname.value().strip()).strip();
        return !typed.isEmpty() ? typed : !babyOf.empty() ? "baby of " + babyOf.value().strip() : n == 1 ? "the child" : "child " + n;
    }

    public boolean more() {
        return Stream.of(alias, expected, babyOf, line, postcode, upn, nhs, apart).anyMatch(field -> !field.empty());
    }

    public List<Choice> heldChoices() {
        return rings.stream().map(each -> Choice.of(each.person().toString(), "Add " + name() + " as somebody new")).toList();
    }

    public List<Choice> sameChoices() {
        return Stream.concat(matches.stream().map(each -> new Choice(each.someone().person().toString(),
                each.someone().name() + ", " + (each.someone().born() == null ? "" : "born " + Say.date(each.someone().born()) + ", ") + each.someone().age(),
                String.join(", ", each.why()) + (each.someone().hub() == null ? "" : ". " + each.someone().hub()))),
            Stream.of(Choice.of("new", "None of these: somebody new"))).toList();
    }
}
