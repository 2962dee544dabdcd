package kith.court.hearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.court.CourtFacts;
import kith.ledger.FactKind;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/**
 * A hearing and all that came of it, as it is being recorded: what the court ordered, what it wants filed, and when it sits next.
 *
 * @param listed the kind of each hearing that was fixed, by its choice
 * @param which {@code of:} with the hearing that was fixed, or {@code kind:} with what it was
 * @param order {@code interim:} or {@code final:} with the order; {@code also} a second one, as a placement order beside a care order
 * @param due by child the last day of the proceedings that run
 */
public record HearingForm(UUID person, String name, LocalDate today, UUID fact, List<Choice> hearings, List<Choice> about, Map<String, String> listed, Map<String, LocalDate> due, Field which, Field happened, Field children, Field order, Field also, Field until,
                          Field extended, Field nextKind, Field nextOn, Field nextAt, Field nextCourt, List<Filing> filings, Field words) {

    static final int FILINGS = 5;
    private static final int WEEKS_AT_A_TIME = 8;

    public record Filing(Field document, Field from, Field due) {

        boolean empty() {
            return document.empty() && due.empty();
        }
    }

    static HearingForm of(UUID person, String name, LocalDate today, UUID fact, List<Choice> hearings, List<Choice> about, Map<String, String> listed, Map<String, LocalDate> due, Answers answers) {
        var filings = IntStream.rangeClosed(1, FILINGS).mapToObj(n -> new Filing(answers.field("document-" + n), answers.field("from-" + n), answers.field("due-" + n))).toList();
        // of a form that comes back without a child every box was unticked
        var children = answers.typed().containsKey("children") || answers.typed().containsKey("fact") ? answers.field("children") : Field.of("children", about.stream().map(Choice::value).toList());
        var which = answers.text("of").isEmpty() ? answers.field("which") : Field.of("which", "of:" + answers.text("of"));
        return new HearingForm(person, name, today, fact, hearings, about, listed, due, which, answers.field("happened", "today"), children, answers.field("order"), answers.field("also"), answers.field("until"),
            answers.field("extended"), answers.field("nextKind"), answers.field("nextOn"), answers.field("nextAt"), answers.field("nextCourt"), filings, answers.field("words"));
    }

    HearingForm checked() {
        return new HearingForm(person, name, today, fact, hearings, about, listed, due, which.must(known(), "Say which hearing it was"), Answers.day(happened, today),
            children.oneOf(about.stream().map(Choice::value).toList(), "Say which child or children it was about"),
            order.empty() ? order : order.oneOf(orders().stream().map(Choice::value).toList(), "Choose one of the orders"),
            also.empty() ? also : also.oneOf(orders().stream().map(Choice::value).toList(), "Choose one of the orders").must(!order.empty(), "Choose the first order above").must(!also.value().equals(order.value()), "That is the same order"),
            after(until.aDate(today, "Enter the day the order ends, such as 22/11/2026"), "The order ends on the day of the hearing or later", CourtFacts.FINAL.field("until")),
            moreTime(),
            nextKind.must(!nextKind.empty() || nextOn.empty(), "Say what the next hearing is"), after(nextOn.aDate(today, "Enter the day of the next hearing, such as 22/11/2026"), "The next hearing is on the day of this one or later", CourtFacts.LISTED.field("on")).must(!nextOn.empty() || nextKind.empty(), "Enter the day of the next hearing"),
            nextAt.aTime("Enter the time such as 10:30, or leave it empty"), nextCourt.atMost(200, "The name of the court is too long"), filings.stream().map(this::checked).toList(),
            words.atMost(100_000, "The note is too long for one entry: split it"));
    }

    private Filing checked(Filing each) {
        if (each.empty()) return each;
        return new Filing(each.document.must(!each.document.empty(), "Say what is to be filed"), each.from,
            after(each.due.orElse("Enter the day by which it is to be filed").aDate(today, "Enter the day by which it is to be filed, such as 22/11/2026"), "It is to be filed on the day of the hearing or later", CourtFacts.ORDERED.field("due")));
    }

    /** What comes of a hearing lies not before it, nor so far off that the year must be a slip. */
    private Field after(Field day, String words, kith.ledger.Field part) {
        return Answers.ahead(day, happened, today, words, part.yearsAhead());
    }

    /** At most eight weeks from the day on which the time would end, or from the hearing where that is later (Children Act 1989, section 32(8)). */
    private Field moreTime() {
        var day = after(extended.aDate(today, "Enter the day to which the court gave more time, such as 22/11/2026"), "The court gives time from the hearing on", CourtFacts.EXTENDED.field("until"));
        var last = Stream.concat(children.values().stream().map(due::get).filter(Objects::nonNull), happened.date(today).stream()).max(Comparator.naturalOrder()).map(it -> it.plusWeeks(WEEKS_AT_A_TIME));
        if (last.isEmpty() || children.values().stream().noneMatch(due::containsKey)) return day;
        return day.must(day.date(today).map(it -> !it.isAfter(last.get())).orElse(true),
            "The court gives eight weeks at a time, so until " + Say.date(last.get()) + " at the most. If it gave time before, record that first");
    }

    /** Most hearings order one or nothing: the rest of the lines are folded away until one of them is used. */
    public boolean moreFilings() { return filings.stream().skip(1).anyMatch(each -> !each.empty() || each.document.wrong() || each.due.wrong()); }

    public List<Field> problems() {
        var all = new ArrayList<>(Field.wrongOnes(which, happened, children, order, also, until, extended, nextKind, nextOn, nextAt, nextCourt, words));
        for (var each : filings) all.addAll(Field.wrongOnes(each.document, each.due));
        return all;
    }

    /** What kind of hearing was chosen: the listing says it too. */
    String kind() {
        return which.value().startsWith("kind:") ? which.value().substring("kind:".length()) : listed.get(which.value());
    }

    /** Also of a hearing that was recorded meanwhile: sending the form twice is no mistake. */
    private boolean known() {
        return which.value().startsWith("kind:") ? CourtFacts.HELD.field("kind").codes().has(kind()) : listed.containsKey(which.value());
    }

    public List<Choice> orders() {
        return Stream.concat(choices(CourtFacts.INTERIM, "order", "interim:", ""), choices(CourtFacts.FINAL, "order", "final:", "Final: ")).toList();
    }

    public List<Choice> documents() {
        return choices(CourtFacts.ORDERED, "document", "", "").toList();
    }

    public List<Choice> whoFiles() {
        return choices(CourtFacts.ORDERED, "from", "", "").toList();
    }

    public List<Choice> kinds() {
        return choices(CourtFacts.LISTED, "kind", "", "").toList();
    }

    static Stream<Choice> choices(FactKind<?> kind, String part, String before, String words) {
        return kind.field(part).codes().labels().entrySet().stream().map(each -> Choice.of(before + each.getKey(), words.isEmpty() ? each.getValue() : words + each.getValue().toLowerCase()));
    }
}
