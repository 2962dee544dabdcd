package kith.care.rights;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.ledger.FactKind;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** One right or consent as it is being recorded: the questions of its kind, with people chosen by name. @param named what the link asked for, under which a draft of its own is kept; {@code knew} what stood when the form was opened; {@code meanwhile} what somebody else settled since */
public record RightForm(UUID person, String name, LocalDate today, UUID fact, String path, String title, String when, List<Asked> asked, Field happened, Field words, String named, String knew, String meanwhile) {

    public record Asked(String part, String label, Field answer, List<Choice> choices, boolean needed, boolean aPerson) {
        public boolean few() {
            return !choices.isEmpty() && choices.size() <= 8 && !aPerson;
        }
    }

    static RightForm of(UUID person, String name, LocalDate today, UUID fact, Right right, Answers answers, List<Choice> people, String named, String knew) {
        var asked = right.kind().fields().stream().map(part -> asked(part, right.kind(), answers, people)).toList();
        return new RightForm(person, name, today, fact, right.path(), right.title(), right.when(), asked, answers.field("happened", "today"), answers.field("words"), named, knew, null);
    }

    private static Asked asked(kith.ledger.Field part, FactKind<?> kind, Answers answers, List<Choice> people) {
        boolean aPerson = part.type() == PersonId.class;
        var choices = aPerson ? people : part.codes() == null ? List.<Choice>of() : part.codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
        return new Asked(part.name(), label(kind, part.name()), answers.field(part.name()), choices, part.needed(), aPerson);
    }

    private static String label(FactKind<?> kind, String part) {
        return switch (kind.name() + "/" + part) {
            case "parental-responsibility.recorded/holder", "parental-responsibility.ended/holder", "consent.settled/holder" -> "Who?";
            case "parental-responsibility.recorded/by", "parental-responsibility.ended/by" -> "By what?";
            case "section-20.agreed/by", "section-20.withdrawn/by" -> "Which parent?";
            case "family-time.arranged/with", "family-time.ended/with" -> "With whom?";
            case "consent.settled/matter" -> "In which matter?";
            case "consent.settled/decides" -> "Who may say yes?";
            case "consent.settled/answer" -> "If it was asked: the answer";
            case "family-time.arranged/often" -> "How often?";
            case "representative.appointed/role", "representative.ended/role" -> "Who is it?";
            default -> Character.toUpperCase(part.charAt(0)) + part.substring(1) + (part.equals("how") ? "?" : "");
        };
    }

    RightForm checked() {
        var checked = asked.stream().map(RightForm::checked).toList();
        return new RightForm(person, name, today, fact, path, title, when, checked, Answers.day(happened, today), words.atMost(100_000, "Too long for one entry: split it"), named, knew, meanwhile);
    }

    private static Asked checked(Asked each) {
        var answer = each.needed() ? each.answer().orElse("Answer “" + each.label() + "”") : each.answer();
        if (!each.choices().isEmpty() && !answer.empty()) answer = answer.oneOf(each.choices().stream().map(Choice::value).toList(), "Choose one of those shown");
        return new Asked(each.part(), each.label(), answer, each.choices(), each.needed(), each.aPerson());
    }

    /** Under which the draft is kept: one for each person or matter that the form is asked for about. */
    static String draft(String path, String named) {
        return "right-" + path + (named.isEmpty() ? "" : "." + Uuids.named(named));
    }

    public String draftUrl() {
        return "/drafts/" + draft(path, named) + "/" + person + "?back=" + URLEncoder.encode("/children/" + person + "/consents/" + path + (named.isEmpty() ? "" : "?" + named), StandardCharsets.UTF_8);
    }

    RightForm meanwhile(String words, String knewNow) {
        return new RightForm(person, name, today, fact, path, title, when, asked, happened, this.words, named, knewNow, words);
    }

    String typed(String part) {
        return asked.stream().filter(each -> each.part().equals(part)).map(each -> each.answer().value()).findFirst().orElse("");
    }

    public List<Field> problems() {
        var wrong = new ArrayList<Field>();
        for (var each : asked) if (each.answer().wrong()) wrong.add(each.answer());
        wrong.addAll(Field.wrongOnes(happened, words));
        return wrong;
    }
}
