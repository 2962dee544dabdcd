package kith.casework.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.casework.CaseworkFacts;
import kith.casework.record.AboutWhom;
import kith.ledger.PersonId;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Due;
import kith.ui.Field;
import kith.ui.Say;

/**
 * A closing as it is being recorded.
 * @param goesOn that what began after the day of closing is meant to go on
 * @param ends what closing the case ends that somebody else decides; with {@code stops} and {@code owed}, so that nobody is surprised
 */
public record ClosingForm(AboutWhom about, LocalDate today, boolean closed, List<Choice> whats, Field what, Field happened, Field reason, Field protectionReason, Field needReason, Field part, Field partReason, List<Choice> parts, Field agreedBy, Field familyTold, Field family,
                          Field referrerTold, Field helps, Field helpsFrom, Field helpsHow, Field goesOn, List<Began> began, List<Ends> ends, List<Line> stops, List<Line> owed, List<Choice> managers) {

    /** @param lookedAfter whose end of care is recorded first */
    public record Ends(UUID person, String child, String what, boolean lookedAfter) {}

    public record Began(UUID person, String child, String status, String what, LocalDate since) {}

    public record Line(String child, String what, Due due) {}

    /** The reasons of the census, less the one that has a page of its own. */
    private static final String DIED = "RC2";

    static ClosingForm of(AboutWhom about, LocalDate today, boolean closed, List<Choice> whats, List<Choice> parts, Answers answers, List<Began> began, List<Ends> ends, List<Line> stops, List<Line> owed, List<Choice> managers) {
        return new ClosingForm(about, today, closed, whats, answers.field("what", "case"), answers.field("happened", "today"), answers.field("reason"), answers.field("protectionReason"), answers.field("needReason"), answers.field("part"), answers.field("partReason"), parts, answers.field("agreedBy"),
            answers.field("familyTold"), answers.field("family"), answers.field("referrerTold"), answers.field("helps"), answers.field("helpsFrom"), answers.field("helpsHow"), answers.field("goesOn"), began, ends, stops, owed, managers);
    }

    Closing closing() {
        return Closing.of(what.value());
    }

    public boolean lookedAfter() {
        return ends.stream().anyMatch(Ends::lookedAfter);
    }

    ClosingForm checked() {
        boolean all = closing() == Closing.CASE;
        return new ClosingForm(about.checked(), today, closed, whats, what.oneOf(whats.stream().map(Choice::value).toList(), "Say what is closed"), late(Answers.day(happened, today)),
            all ? reason.oneOf(values(reasons()), "Say why the case is closed") : reason, why(protectionReason, Closing.PROTECTION_PLAN), why(needReason, Closing.NEED_PLAN),
            closing() == Closing.INVOLVEMENT ? part.oneOf(values(parts), "Say whose part ends") : part,
            closing() == Closing.INVOLVEMENT ? partReason.oneOf(values(partReasons()), "Say why the part ends") : partReason, parts,
            agreedBy.orElse("Say who agreed"), familyTold.oneOf(values(choices("familyTold")), "Say how the family was told, or that it was not"), family, referrerTold,
            helps, helpsFrom.aDate(today, "Enter the day as numbers or words, such as 22/11/2026"), helpsHow, goesOn, began, ends, stops, owed, managers);
    }

    /** What began after the day of closing, of those that this closing would end: it goes on. */
    private List<Began> after(LocalDate day) {
        var people = about.people();
        return began.stream().filter(each -> people.contains(new PersonId(each.person())) && each.since().isAfter(day) && (closing() == Closing.CASE || each.status().equals(closing().status()))).toList();
    }

    private Field late(Field day) {
        var after = day.wrong() ? List.<Began>of() : day.date(today).map(this::after).orElse(List.of());
        if (after.isEmpty() || closing() == Closing.CASE && goesOn.chosen("yes")) return day;
        var first = after.getFirst();
        return day.wrong(first.child() + ": " + first.what() + " began on " + Say.date(first.since()) + ", after this day. Give a later day" + (closing() == Closing.CASE ? ", or tick that it goes on" : ""));
    }

    public boolean later() {
        return closing() == Closing.CASE && happened.date(today).map(day -> !after(day).isEmpty()).orElse(false);
    }

    private Field why(Field plan, Closing which) {
        return closing() == which ? plan.oneOf(values(planReasons()), "Say why the plan ends") : plan;
    }

    Field planReason() {
        return closing() == Closing.PROTECTION_PLAN ? protectionReason : needReason;
    }

    public List<Field> problems() {
        return new ArrayList<>(Field.wrongOnes(what, reason, protectionReason, needReason, part, partReason, agreedBy, familyTold, helpsFrom, happened, about.children()));
    }

    public List<Choice> reasons() {
        return choices("reason").stream().filter(each -> !each.value().equals(DIED)).toList();
    }

    public List<Choice> planReasons() {
        return List.of(Choice.of("no longer needed", "No longer needed"), Choice.of("stepped up", "More is needed: stepped up"), Choice.of("stepped down", "Less is needed: stepped down"),
            Choice.of("moved away", "Moved away"), Choice.of("another plan takes its place", "Another plan takes its place"));
    }

    /** No code of any return: it stands in the words of the entry. */
    public List<Choice> partReasons() {
        return List.of(Choice.of("done", "The work is done"), Choice.of("worker", "The worker left, or another takes over"), Choice.of("family", "The family asked for it"), Choice.of("other", "Another reason"));
    }

    public static List<Choice> choices(String part) {
        return CaseworkFacts.CLOSED.field(part).codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }
}
