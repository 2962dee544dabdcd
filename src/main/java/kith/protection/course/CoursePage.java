package kith.protection.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.ledger.CodeSet;
import kith.protection.course.Courses.Stands;
import kith.protection.course.Courses.Step;
import kith.ui.Due;
import kith.ui.Row;
import kith.ui.Say;
import kith.ui.Screen;
import kith.ui.Section;

/** The protection work with a child: where it stands, what comes next, and how it went. */
public record CoursePage(UUID person, String name, LocalDate today, List<Row> rows, List<Next> due, List<Act> acts, List<Told> told, List<Section> sections) {

    /** Something due, and where it is done. */
    public record Next(String what, String address, Due due) {}

    /** Something that can be recorded now; the first ones are what usually comes next. */
    public record Act(String words, String address) {}

    public record Told(UUID fact, LocalDate day, String line) {}

    static List<Row> rows(Stands stands) {
        var rows = new ArrayList<Row>();
        if (stands.born() == null && stands.expected() != null) rows.add(Row.of("Not born yet", "Expected " + Say.date(stands.expected()) + ". All that is recorded here stays with the child after the birth"));
        if (stands.enquiry() != null) rows.add(Row.of("Section 47 enquiry", "Since " + Say.date(stands.enquiry())));
        if (stands.plan() != null) rows.add(Row.of(Screen.term("Child protection plan"), "Since " + Say.date(stands.plan()) + (stands.category() == null ? "" : ", " + CodeSet.named("cin_category_of_abuse").label(stands.category()).toLowerCase())));
        if (stands.plans() > (stands.plan() == null ? 0 : 1)) rows.add(Row.of(Screen.term("Plans so far"), String.valueOf(stands.plans())));
        return rows;
    }

    /** What may be done, in the order in which it usually happens; nothing here gates anything. */
    static List<Act> acts(UUID person, Stands stands, List<Step> steps) {
        var acts = new ArrayList<Act>();
        var after = "?after=/children/" + person + "/protection";
        var form = "/children/" + person + "/record/";
        var conference = new Act("Record a conference", "/children/" + person + "/protection/conference");
        if (stands.plan() != null) {
            acts.add(new Act("Record a core group", form + "core-group.held" + after));
            acts.add(new Act("Record a visit", form + "visit" + after));
            acts.add(new Act("Write the plan", "/children/" + person + "/plan/new"));
        } else if (stands.enquiry() == null) {
            if (stands.born() == null && stands.expected() != null && !holds(steps, "unborn.risk-known"))
                acts.add(new Act("Say that the unborn child is at risk", form + "unborn.risk-known" + after + "&conferenceBy=" + Say.typed(stands.expected().minusWeeks(10))));
            acts.add(new Act("Record a strategy discussion", form + "strategy-discussion.held" + after));
            acts.add(new Act("Say that harm is suspected", form + "harm.suspected" + after));
        }
        acts.add(conference);
        acts.add(new Act("Arrange a conference", form + "conference.arranged" + after));
        if (stands.plan() != null || stands.enquiry() != null) acts.add(new Act("Share the report for the conference", form + "conference-report.shared" + after));
        if (undelivered(steps)) acts.add(new Act("Decisions of the conference were sent", form + "conference-decisions.sent" + after));
        if (stands.enquiry() != null) {
            acts.add(new Act("End the enquiry without a conference", form + "section-47.ended" + after + "&outcome=no-conference"));
            acts.add(new Act("Another strategy discussion", form + "strategy-discussion.held" + after));
        }
        for (var challenge : unanswered(steps)) acts.add(new Act("Answer the chair’s challenge of " + Say.brief(challenge.day(), null), form + "chair-challenge.answered" + after + "&of=" + challenge.fact()));
        if (stands.plan() != null) {
            acts.add(new Act("Challenge by the chair", form + "chair-challenge.raised" + after));
            acts.add(new Act("Change the category between conferences", form + "protection-plan.category-changed" + after));
        } else {
            acts.add(new Act("A child on a plan moved in", form + "transfer-in.notified" + after));
        }
        acts.add(new Act("Allegation against somebody in a position of trust", form + "allegation.received" + after));
        acts.add(new Act("Serious incident", form + "serious-incident.known" + after));
        return acts;
    }

    private static boolean holds(List<Step> steps, String type) {
        return steps.stream().anyMatch(each -> each.type().equals(type));
    }

    /** Whether the latest conference has been held and its decisions have gone to nobody. */
    static boolean undelivered(List<Step> steps) {
        var last = steps.stream().filter(each -> each.type().equals("conference.held") || each.type().equals("conference-decisions.sent")).reduce((one, other) -> other);
        return last.isPresent() && last.get().type().equals("conference.held");
    }

    static List<Step> unanswered(List<Step> steps) {
        Set<UUID> answered = steps.stream().filter(each -> each.type().equals("chair-challenge.answered") && each.ofFact() != null).map(Step::ofFact).collect(Collectors.toSet());
        return steps.stream().filter(each -> each.type().equals("chair-challenge.raised") && !answered.contains(each.fact())).toList();
    }
}
