package kith.help.earlyhelp;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.help.EarlyHelpFacts;
import kith.help.earlyhelp.EarlyHelpQueries.Help;
import kith.ledger.FactKind;
import kith.ui.Row;
import kith.ui.Say;
import kith.ui.Section;

/** The early help of a child: who leads it, how far it is, and what can be done next. @param help null where there never was any */
public record EarlyHelpPage(UUID person, String name, LocalDate today, Help help, List<Section> sections) {

    private static final String STEP_UP = "step-up";

    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        add(rows, "Asked for", help.requestedOn() == null ? null : Say.date(help.requestedOn()) + (help.askedBy() == null ? "" : ": " + EarlyHelpFacts.REQUESTED.field("from").codes().label(help.askedBy()).toLowerCase()));
        add(rows, "Waiting", help.waits(today) && help.requestedOn() != null ? Say.count(ChronoUnit.DAYS.between(help.requestedOn(), today), "day") : null);
        add(rows, "Started", Say.date(help.startedOn()));
        add(rows, "Tier", help.tier());
        add(rows, "Lead practitioner", help.startedOn() == null ? null : help.leadName() == null && help.lead() == null ? "Not said" : String.join(", ", Stream.of(help.leadName(), help.leadName() == null ? EarlyHelpFacts.lead(help.lead()) : EarlyHelpFacts.lead(help.lead()).toLowerCase()).filter(each -> each != null && !each.isEmpty()).toList())
            + (help.leadPhone() == null ? "" : ", " + help.leadPhone()));
        add(rows, "Assessment", help.assessedOn() != null ? "Completed " + Say.date(help.assessedOn()) + came(EarlyHelpFacts.ASSESSMENT_COMPLETED, help.assessedAs()) : help.assessingSince() != null ? "Going on since " + Say.date(help.assessingSince()) : help.goesOn(today) ? "Not begun" : null);
        add(rows, "Plan reviewed", help.reviewedOn() == null ? null : Say.date(help.reviewedOn()) + came(EarlyHelpFacts.REVIEWED, help.reviewedAs()));
        var why = help.reason() == null ? "" : EarlyHelpFacts.over(help.reason());
        add(rows, "Ended", help.over(today) ? Say.date(help.endedOn()) + (why.isEmpty() ? "" : ": " + why) : null);
        return rows;
    }

    /** What it came to, in the words of the form. */
    private static String came(FactKind<?> kind, String outcome) {
        return outcome == null ? "" : ": " + kind.field("outcome").codes().label(outcome).toLowerCase();
    }

    /** The last word was that a social worker is needed, and nobody has taken over since. */
    public boolean stepsUp() {
        return help.goesOn(today) && STEP_UP.equals(help.reviewedOn() != null ? help.reviewedAs() : help.assessedAs());
    }

    /** Offered, answered and, until then, still helped: never a new beginning at the front door. */
    public String stepUp() {
        return "/children/" + person + "/handovers/new?matter=" + STEP_UP;
    }

    private static void add(List<Row> rows, String term, String words) {
        if (words != null && !words.isEmpty()) rows.add(Row.of(term, words));
    }

    public String form(String type) {
        return "/children/" + person + "/record/" + type + "?after=/children/" + person + "/early-help";
    }
}
