package kith.budget.deciding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.budget.Money;
import kith.budget.Requests.Decider;
import kith.budget.Requests.Request;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * A decision about money as it is being taken.
 * @param together what was agreed for the family this year before
 * @param mine the decider's own authority; null where this is not theirs to decide
 * @param others who could decide it, where it is not theirs
 * @param panel what the panel was asked about it; null where it was not asked
 * @param meanwhile what somebody else decided while this form was open; null where nobody did
 */
public record DecideForm(UUID person, String name, LocalDate today, Request request, List<String> words, long together, Decider mine, boolean own, List<Decider> others, UUID fact, Field outcome, Field amount, Field why, String meanwhile, UUID panel) {

    static DecideForm of(UUID person, String name, LocalDate today, Request request, List<String> words, long together, UUID me, List<Decider> deciders, UUID panel, Answers answers) {
        boolean own = me.equals(request.askedBy());
        var enough = deciders.stream().filter(each -> each.pence() >= together + request.pence() && !each.worker().equals(request.askedBy())).toList();
        var mine = own ? null : deciders.stream().filter(each -> each.worker().equals(me)).reduce((less, more) -> more).orElse(null);
        return new DecideForm(person, name, today, request, words, together, mine, own, enough, Together.id(answers.text("fact")), answers.field("outcome"), answers.field("amount", Money.of(request.pence()).replace("£", "")), answers.field("why"), null, panel);
    }

    /** Whoever may decide about less may agree to less. */
    DecideForm checked() {
        var agreed = outcome.chosen("agreed");
        var pence = Money.pence(amount.value());
        return new DecideForm(person, name, today, request, words, together, mine, own, others, fact, outcome.oneOf(List.of("agreed", "refused"), "Say what you decide"),
            !agreed ? amount : amount.orElse("Enter how much you agree to").must(pence.isPresent(), "Enter the amount in pounds, such as 120 or 89.50").must(pence.map(it -> it <= request.pence()).orElse(true), "That is more than was asked")
                .must(pence.map(it -> it + together <= mine.pence()).orElse(true), beyond()),
            why.orElse("Write why").atMost(4_000, "Keep it to the reason"), meanwhile, panel);
    }

    DecideForm after(String words) {
        return new DecideForm(person, name, today, request, this.words, together, mine, own, others, fact, outcome, amount, why, words, panel);
    }

    /** Over the limit goes up the line. */
    public String beyond() {
        return (together == 0 ? "This is" : "With what was agreed for the family before, this is") + " more than the " + Money.of(mine.pence()) + " for a family in a year that you decide alone. " + who();
    }

    public String who() {
        return others.isEmpty() ? "It is for the panel that decides on budgets" : "It is for " + String.join(" or ", others.stream().filter(each -> each.pence() == others.getFirst().pence()).limit(3).map(Decider::words).toList());
    }

    public String before() { return together == 0 ? "nothing yet" : Money.of(together); }

    public List<Choice> outcomes() { return List.of(Choice.of("agreed", "Agreed"), Choice.of("refused", "Not agreed")); }

    int pence() { return Money.pence(amount.value()).orElseThrow(); }

    public List<Field> problems() {
        return Field.wrongOnes(outcome, amount, why);
    }
}
