package kith.frontdoor.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.Known.Someone;
import kith.frontdoor.ParentsKnow;
import kith.frontdoor.contact.Family.Other;
import kith.ledger.CodeSet;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/**
 * A contact as it is being recorded: about whom, who told us, and what they said.
 * @param told when it came by the web form, whose time then stands; {@code elsewhere} who recorded this very contact meanwhile, and about whom
 */
public record ContactForm(UUID contact, LocalDate today, LocalTime now, Instant told, List<Someone> chosen, List<Other> family, Field children, List<NewChild> added, Field brothers,
                   Field happened, Field at, Field source, Field teller, Field role, Field phone, Field anonymous, Field how, Field said, Field worries, Field urgent, Field why,
                   Field parents, Field language, Field forWhom, List<Choice> colleagues, String elsewhere) {

    static final int MOST_NEW = 12;

    static ContactForm of(UUID contact, LocalDate today, LocalTime now, Instant told, List<Someone> chosen, List<Other> family, Answers answers, List<Choice> colleagues) {
        var added = IntStream.rangeClosed(1, blocks(answers)).mapToObj(n -> NewChild.of(n, answers)).toList();
        return new ContactForm(contact, today, now, told, chosen, family, answers.field("child"), added, answers.field("brothers"), answers.field("happened", "today"), answers.field("at", Say.time(now)),
            answers.field("source"), answers.field("teller"), answers.field("role"), answers.field("phone"), answers.field("anonymous"), answers.field("how", told == null ? "phone" : "web-form"), answers.field("said"),
            answers.field("worries"), answers.field("urgent"), answers.field("why"), answers.field("parents"), answers.field("language"), answers.field("forWhom"), colleagues, null);
    }

    static int blocks(Answers answers) {
        var typed = answers.text("news");
        return typed.matches("\\d{1,2}") ? Math.min(MOST_NEW, Integer.parseInt(typed)) : 0;
    }

    ContactForm checked() {
        var nobody = children.values().isEmpty() && added.isEmpty();
        var time = at.aTime("Enter the time such as 16:30, or leave it empty")
            .must(!happened.date(today).map(today::equals).orElse(false) || at.time().map(it -> it.toSecondOfDay() <= now.toSecondOfDay() + 60).orElse(true), "That time has not come yet");
        return new ContactForm(contact, today, now, told, chosen, family, children.must(!nobody, "Say who it is about: find the child, or add somebody even without a name"),
            added.stream().map(each -> each.checked(today)).toList(), brothers, told == null ? Answers.day(happened, today) : happened, told == null ? time : at, source, teller, role, phone, anonymous,
            how, said.atMost(100_000, "What they said is too long for one entry: split it"), worries.atMost(100_000, "The worry is too long for one entry: split it"),
            urgent.oneOf(List.of("yes", "no"), "Say whether it is urgent"), why, parents, language, forWhom, colleagues, elsewhere);
    }

    ContactForm adding(UnaryOperator<NewChild> change) {
        return new ContactForm(contact, today, now, told, chosen, family, children, added.stream().map(change).toList(), brothers, happened, at, source, teller, role, phone, anonymous, how, said, worries, urgent, why,
            parents, language, forWhom, colleagues, elsewhere);
    }

    /** Somebody recorded this contact meanwhile: nothing is saved, and nothing that was typed is lost. */
    ContactForm after(String others) {
        return new ContactForm(contact, today, now, told, chosen, family, children, added, brothers, happened, at, source, teller, role, phone, anonymous, how, said, worries, urgent, why,
            parents, language, forWhom, colleagues, others);
    }

    public List<Field> wrong() {
        var wrong = new ArrayList<Field>(Field.wrongOnes(children));
        added.forEach(each -> wrong.addAll(each.wrong()));
        wrong.addAll(Field.wrongOnes(happened, at, said, worries, urgent));
        return wrong;
    }

    /** Those ticked, in the order they stand on the page. */
    List<UUID> ticked() {
        return Stream.concat(chosen.stream().map(Someone::person), family.stream().map(Other::person)).filter(person -> children.chosen(person.toString())).distinct().toList();
    }

    public List<Choice> childChoices() {
        return Stream.concat(chosen.stream().map(each -> Choice.of(each.person().toString(), each.name() + ", " + each.age())),
            family.stream().map(each -> new Choice(each.person().toString(), each.name() + ", " + each.age(), each.why()))).toList();
    }

    /** Twins, or cousins of one name: two whom initials would not tell apart. */
    public List<String> sameInitials() {
        var names = Stream.concat(chosen.stream().map(Someone::name), added.stream().filter(each -> !each.forenames().empty()).map(NewChild::name)).distinct().toList();
        return names.stream().filter(name -> names.stream().anyMatch(other -> !other.equals(name) && initials(other).equals(initials(name)))).sorted(Comparator.naturalOrder()).toList();
    }

    private static String initials(String name) {
        return Stream.of(name.split("\\s+")).filter(word -> !word.isEmpty()).map(word -> word.substring(0, 1).toUpperCase()).reduce("", String::concat);
    }

    public List<Choice> sources() {
        return CodeSet.named("referral_source").labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public List<Choice> ways() {
        return List.of(Choice.of("phone", "Telephone"), Choice.of("email", "Email"), Choice.of("web-form", "Web form"), Choice.of("letter", "Letter"), Choice.of("in-person", "In person"));
    }

    public List<Choice> parentChoices() {
        return ParentsKnow.CHOICES;
    }

    public List<Choice> sexes() {
        return CodeSet.named("sex").labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getKey().equals("U") ? "Not recorded" : each.getValue())).toList();
    }

    /** Whoever has been on the list may be answered: the past of each of them who has one. */
    public List<Someone> returning() {
        return chosen.stream().filter(each -> !each.past().isEmpty() || each.referredLately()).toList();
    }

    public boolean several() {
        return added.size() + chosen.size() > 1 && !added.isEmpty();
    }

    static String source(String code) {
        return FrontDoorFacts.source(code);
    }
}
