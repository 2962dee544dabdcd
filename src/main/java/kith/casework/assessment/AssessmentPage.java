package kith.casework.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.casework.AssessmentFacts;
import kith.casework.assessment.Assessments.Child;
import kith.ui.Choice;
import kith.ui.Due;
import kith.ui.Field;
import kith.ui.Row;
import kith.ui.Say;
import kith.ui.Section;

/** The assessment of a child, beside those of the brothers and sisters: how far it is, what comes next, and what the family was told. */
public record AssessmentPage(UUID person, String name, LocalDate today, Child child, List<Child> others, List<String> words, List<Choice> children, UUID fresh, List<Section> sections) {

    public List<Row> rows(Child each) {
        var rows = new ArrayList<Row>();
        add(rows, "Started", Say.date(each.startedOn()));
        if (each.open()) {
            add(rows, "Child seen since", each.seenSince() ? Say.date(each.lastSeen()) : "Not yet");
            add(rows, "Reviewed by the manager", each.reviews() == 0 ? "Not yet" : Say.count(each.reviews(), "time") + ", last " + Say.date(each.reviewedOn()));
        } else {
            add(rows, "Completed", Say.date(each.completedOn()));
            if (!each.factorWords().isEmpty()) add(rows, "Factors", String.join("; ", each.factorWords()));
            add(rows, "The family", each.familyTold() == null ? null : told(each));
            add(rows, "Who helps", each.helps() == null || each.helps().isEmpty() ? null : helps(each));
        }
        return rows;
    }

    /** Brothers and sisters of whom the same outcome is still to be told: one press for all. */
    public List<UUID> toldTogether() {
        return others.stream().filter(each -> each.owed() && child.told().equals(each.told())).map(Child::person).toList();
    }

    private static String told(Child each) {
        if (each.familyTold().equals("told")) return "Was told what follows";
        if (each.familyTold().equals("not-safe")) return "Was not told: not safe";
        return each.owed() ? "Still to be told what follows" : "Was told what follows";
    }

    private static String helps(Child each) {
        var labels = AssessmentFacts.OUTCOME.field("helps").codes();
        return String.join(", ", List.of(each.helps().split(",")).stream().map(labels::label).toList()) + (each.helpsFrom() == null ? "" : ", from " + Say.date(each.helpsFrom()));
    }

    private static void add(List<Row> rows, String term, String words) {
        if (words != null && !words.isEmpty()) rows.add(Row.of(term, words));
    }

    public Due due(LocalDate day) {
        return day == null ? null : Due.on(day, today, WorkingDays.between(today, day));
    }

    public Field chosen() {
        return Field.of("children", person.toString());
    }

    public Field day() {
        return Field.of("happened", "today");
    }
}
