package kith.gate.issuing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kith.gate.Gate;
import kith.gate.Gate.Stands;
import kith.gate.Paper;
import kith.organisation.Ring;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/**
 * A document as it is being written, and how the law stands before it.
 * @param before what stands before it, for each child; {@code decides} whoever looks may let it through
 */
public record IssueForm(Together about, LocalDate today, Paper paper, List<Before> before, boolean decides, Ring ring, List<Field> answers, List<Field> passing, UUID pass) {

    /** @param passed how it was let through, where it was */
    public record Before(UUID person, String child, Stands stands, String passed) {}

    static IssueForm of(Together about, LocalDate today, Paper paper, List<Before> before, boolean decides, Ring ring, Answers typed, UUID pass) {
        return new IssueForm(about, today, paper, before, decides, ring, paper.parts().stream().map(part -> typed.field(part.name())).toList(), List.of(typed.field("whom"), typed.field("other")), pass);
    }

    IssueForm checked() {
        var checked = new ArrayList<Field>();
        for (var part : paper.parts()) {
            var answer = answer(part.name()).atMost(20_000, "Say it in fewer words");
            checked.add(part.needed() ? answer.orElse("Enter: " + part.label().toLowerCase()) : answer);
        }
        return new IssueForm(about.checked(), today, paper, before, decides, ring, checked, passing, pass);
    }

    public Field answer(String name) {
        return answers.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** What is missing for the children that are ticked. */
    public List<Before> shut() {
        var ticked = about.people().stream().map(each -> each.value()).toList();
        return before.stream().filter(each -> !each.stands().open() && ticked.contains(each.person())).toList();
    }

    public List<Before> shutForAnybody() {
        return before.stream().filter(each -> !each.stands().open()).toList();
    }

    /** Gates that are shut, each once with the children for whom it is, and what each of them lacks: of one child it may be the mother's consent, of a half-brother the father's. */
    public List<Shut> gates() {
        return shutForAnybody().stream().map(each -> each.stands().gate()).distinct().map(gate -> {
            var whom = shutForAnybody().stream().filter(each -> each.stands().gate().equals(gate)).toList();
            return new Shut(gate, lacks(whom), names(whom), whom.stream().map(each -> Choice.of(each.person().toString(), each.child())).toList());
        }).toList();
    }

    public record Shut(Gate gate, List<Lack> lacks, String children, List<Choice> whom) {}

    public record Lack(String children, List<String> missing) {}

    private static List<Lack> lacks(List<Before> whom) {
        var same = whom.stream().collect(groupingBy(each -> each.stands().missing(), LinkedHashMap::new, toList()));
        return same.entrySet().stream().map(each -> new Lack(names(each.getValue()), each.getKey())).toList();
    }

    private static String names(List<Before> whom) {
        return Say.list(whom.stream().map(Before::child).toList());
    }

    /** The small form of a gate: what was sent of it stays in it, and in no other. */
    public Field whom(Shut shut) {
        var sent = passing.getFirst().in(shut.gate().gate());
        return sent.equals(passing.getFirst()) && !sent.empty() ? sent : Field.of("whom", shut.whom().stream().map(Choice::value).toList()).in(shut.gate().gate());
    }

    public Field other(Shut shut) {
        var sent = passing.getLast().in(shut.gate().gate());
        return sent.equals(passing.getLast()) ? sent : Field.blank("other").in(shut.gate().gate());
    }

    /** What was let through, each word once with the children for whom it was said. */
    public List<String> passed() {
        var same = before.stream().filter(each -> each.passed() != null).collect(groupingBy(each -> List.of(each.stands().gate(), each.stands().missing(), each.passed()), LinkedHashMap::new, toList()));
        return same.values().stream().map(whom -> names(whom) + ": " + String.join("; ", whom.getFirst().stands().missing()) + " is not on the record. " + whom.getFirst().passed()).toList();
    }

    /** What the law will ask from a day that nobody knows yet. */
    public List<Gate> toCome() {
        return before.stream().map(each -> each.stands().gate()).distinct().filter(gate -> !gate.inForce(today)).toList();
    }

    public List<Field> problems() {
        var all = new ArrayList<Field>();
        if (about.children().wrong()) all.add(about.children());
        answers.stream().filter(Field::wrong).forEach(all::add);
        passing.stream().filter(Field::wrong).forEach(all::add);
        return all;
    }

    IssueForm passing(Field whom, Field other) {
        return new IssueForm(about, today, paper, before, decides, ring, answers, List.of(whom, other), pass);
    }
}
