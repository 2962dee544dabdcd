package kith.casework.lateness;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.casework.lateness.Unexplained.Late;
import kith.ledger.Uuids;
import kith.pathway.lateness.LatenessFacts;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Why something was late, as it is being said: once, for each child whose clock it is. */
public record ExplainForm(UUID person, String name, String title, LocalDate today, Late late, UUID fact, Field children, List<Choice> childChoices, Field reason, Field words, Field agreedBy, List<Choice> managers) {

    static ExplainForm of(UUID person, String name, String title, LocalDate today, Late late, List<Late> same, List<Choice> managers, Answers answers) {
        var together = same.stream().map(each -> Choice.of(each.person().toString(), each.name())).toList();
        // of a form that comes back without a child every box was unticked
        var children = answers.typed().containsKey("children") || answers.typed().containsKey("fact") ? answers.field("children") : Field.of("children", together.stream().map(Choice::value).toList());
        return new ExplainForm(person, name, title, today, late, answers.text("fact").isEmpty() ? Uuids.fresh() : Uuids.of(answers.text("fact")), children, together, answers.field("reason"), answers.field("words"),
            answers.field("agreedBy"), managers);
    }

    ExplainForm checked() {
        return new ExplainForm(person, name, title, today, late, fact, childChoices.size() > 1 ? children.oneOf(values(childChoices), "Say for which child or children") : children, childChoices,
            reason.oneOf(List.copyOf(LatenessFacts.reasons().keySet()), "Choose why it was late"), words.atMost(10_000, "Say it in fewer words"),
            agreedBy.empty() ? agreedBy : agreedBy.oneOf(values(managers), "Choose one of the managers"), managers);
    }

    List<UUID> people() {
        return childChoices.stream().filter(each -> childChoices.size() == 1 || children.chosen(each.value())).map(each -> UUID.fromString(each.value())).toList();
    }

    public List<Choice> reasons() {
        return LatenessFacts.reasons().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(reason, children, words, agreedBy);
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    static String draft(String rule, UUID of) {
        return "lateness." + rule + "." + of;
    }

    public String draftUrl() {
        return "/drafts/" + draft(late.rule(), late.fact()) + "/" + person + "?back=" + URLEncoder.encode("/children/" + person + "/lateness?rule=" + late.rule() + "&of=" + late.fact(), StandardCharsets.UTF_8);
    }
}
