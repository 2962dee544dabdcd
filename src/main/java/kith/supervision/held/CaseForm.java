package kith.supervision.held;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.people.Together;
import kith.supervision.SupervisionFacts;
import kith.supervision.lines.Lines.Person;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * Supervision about children as it is being written: one sitting, and for each child what concerns that child.
 * @param lost what was typed about a child whose record is open no more: nobody else has those words
 */
public record CaseForm(UUID sitting, Person worker, UUID lead, String leadName, LocalDate today, List<Block> blocks, Field lost, Field happened) {

    /** @param also brothers and sisters in this sitting for whom the same holds */
    public record Block(UUID child, String name, String last, List<Choice> siblings, Field also, Field reflection, Field risk, Field decision, Field action, Field owner, Field due, Field again) {

        static Block of(UUID child, String name, String last, List<Choice> siblings, Answers answers) {
            return new Block(child, name, last, siblings, answers.field("also-" + child), answers.field("reflection-" + child), answers.field("risk-" + child), answers.field("decision-" + child), answers.field("action-" + child),
                answers.field("owner-" + child), answers.field("due-" + child), answers.field("again-" + child));
        }

        public boolean written() { return Stream.of(reflection, decision, action).anyMatch(each -> !each.empty()); }

        Block checked(LocalDate today, boolean covered, List<String> owners) {
            return new Block(child, name, last, siblings, also.must(siblings.stream().map(Choice::value).toList().containsAll(also.values()), "Choose from the brothers and sisters in this sitting")
                .must(also.empty() || written(), "Write first what holds for them together"),
                reflection.must(written() || covered, "Write what you thought about " + name + ", or take them off this sitting").atMost(20_000, "Keep it to what matters later"),
                risk.must(risk.empty() || SupervisionFacts.HELD.field("risk").codes().has(risk.value()), "Choose how the risk looks"), decision.atMost(4_000, "Keep it to the decision"), action.atMost(1_000, "Keep it to one thing to do"),
                owner.must(owner.empty() || owners.contains(owner.value()), "Choose who does it"), due.aDate(today, "Enter the day as numbers or words, such as 12/01/2027").must(due.empty() || !action.empty(), "Say what is to be done by then"),
                again.aDate(today, "Enter the day as numbers or words, such as 12/01/2027"));
        }

        List<Field> fields() { return List.of(also, reflection, risk, decision, action, owner, due, again); }
    }

    static CaseForm of(Person worker, UUID lead, String leadName, LocalDate today, List<Block> blocks, Answers answers) {
        return new CaseForm(Together.id(answers.text("fact")), worker, lead, leadName, today, blocks, lost(blocks, answers), answers.field("happened", "today"));
    }

    /** Shown once more to be copied; the next time they are no fault any more. */
    private static Field lost(List<Block> blocks, Answers answers) {
        var known = blocks.stream().map(each -> each.child().toString()).toList();
        var words = answers.field("children").values().stream().filter(each -> !known.contains(each))
            .flatMap(each -> Stream.of("reflection-", "decision-", "action-").map(part -> answers.text(part + each))).filter(text -> !text.isEmpty()).toList();
        return words.isEmpty() ? answers.field("lost") : Field.of("lost", String.join("\n\n", words)).wrong("You may no longer read the record of a child you wrote about. Copy your words: what you wrote there is not saved with the rest");
    }

    CaseForm checked() {
        var owners = owners().stream().map(Choice::value).toList();
        return new CaseForm(sitting, worker, lead, leadName, today, blocks.stream().map(each -> each.checked(today, covered(each), owners)).toList(), lost, Answers.day(happened, today));
    }

    /** What was written for a brother or sister holds for this child too. */
    private boolean covered(Block block) {
        return blocks.stream().anyMatch(each -> each.written() && each.also().chosen(block.child().toString()));
    }

    public List<Choice> owners() {
        return List.of(Choice.of(worker.worker().toString(), worker.name()), Choice.of(lead.toString(), leadName));
    }

    public List<Choice> risks() {
        return SupervisionFacts.HELD.field("risk").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public List<Field> problems() {
        var all = new ArrayList<Field>(List.of(lost, happened));
        blocks.forEach(each -> all.addAll(each.fields()));
        return Field.wrongOnes(all.toArray(Field[]::new));
    }
}
