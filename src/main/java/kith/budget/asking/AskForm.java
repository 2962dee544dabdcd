package kith.budget.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kith.budget.BudgetFacts;
import kith.budget.Money;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Money as it is being asked for. @param hub whose budget it comes from; null where no hub holds the child */
public record AskForm(Together about, LocalDate today, String hub, String hubTitle, Field amount, Field purpose, Field what, Field effect, Field starts) {

    static AskForm of(Together about, LocalDate today, String hub, String hubTitle, Answers answers) {
        return new AskForm(about, today, hub, hubTitle, answers.field("amount"), answers.field("purpose"), answers.field("what"), answers.field("effect"), answers.field("starts", "today"));
    }

    AskForm checked() {
        return new AskForm(about.checked(), today, hub, hubTitle, amount.orElse("Enter how much it costs").must(Money.pence(amount.value()).isPresent(), "Enter the amount in pounds, such as 120 or 89.50"),
            purpose.oneOf(purposes().stream().map(Choice::value).toList(), "Say what kind of help it is"), what.orElse("Write what the money is for").atMost(4_000, "Keep it to what it is for"),
            effect.orElse("Write what should be different then").atMost(4_000, "Keep it to what should change"), starts.orElse("Enter from when it is needed").aDate(today, "Enter the day as numbers or words, such as 12/01/2027"));
    }

    int pence() { return Money.pence(amount.value()).orElseThrow(); }

    public List<Choice> purposes() {
        return BudgetFacts.REQUESTED.field("purpose").codes().labels().entrySet().stream().map((Map.Entry<String, String> each) -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(about.children(), amount, purpose, what, effect, starts);
    }
}
