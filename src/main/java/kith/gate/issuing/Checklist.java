package kith.gate.issuing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.gate.Known;
import kith.ledger.Fact;
import kith.ui.Say;

/**
 * What goes to court with an application for a care or supervision order, and what the record holds of it (Practice Direction 12A,
 * annex documents and checklist documents). A line that is not ticked holds nothing up.
 */
final class Checklist {

    /** @param code the code of a completed record, where the type alone does not tell */
    private record Item(String says, String code, Set<String> types) {}

    private static final List<Item> ANNEX = List.of(
        new Item("Social work statement and genogram", null, Set.of()),
        new Item("Current assessments", null, Set.of("assessment.completed", "section-47.ended")),
        new Item("Care plan", "care-plan", Set.of("record.completed")));
    private static final List<Item> EVIDENCE = List.of(
        new Item("Earlier court orders", null, Set.of("final-order.made", "interim-order.made", "emergency-order.made", "legal-status.changed")),
        new Item("Section 37 report", null, Set.of("section-37.reported")),
        new Item("Key discussions with the family", null, Set.of("pre-proceedings-meeting.held")),
        new Item("Family group decision making", null, Set.of("group-meeting.offered", "group-meeting.held", "group-meeting.excepted")),
        new Item("Minutes of conferences and key meetings", null, Set.of("conference.held", "legal-planning-meeting.held", "strategy-discussion.held")),
        new Item("Plans before: child in need, protection, care", null, Set.of("need-plan.started", "need-plan.made", "protection-plan.started")),
        new Item("Letter before proceedings", null, Set.of("letter-before-proceedings.sent")));

    private Checklist() {}

    static List<String> of(Known known) {
        var lines = new ArrayList<String>();
        lines.add("Filed with the application");
        lines.add("[x] Social work chronology: " + Say.count(known.history().size(), "entry", "entries") + " on the record");
        ANNEX.forEach(each -> lines.add(line(each, known)));
        lines.add("Listed, and sent when asked for");
        EVIDENCE.forEach(each -> lines.add(line(each, known)));
        return lines;
    }

    private static String line(Item item, Known known) {
        Fact<?> last = null;
        for (var fact : known.history()) if (item.types().contains(fact.kind().name()) && (item.code() == null || item.code().equals(fact.value("code")))) last = fact;
        return last == null ? "[ ] " + item.says() + ": not on the record" : "[x] " + item.says() + ": " + Say.date(last.happened().day());
    }
}
