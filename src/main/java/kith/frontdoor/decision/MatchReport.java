package kith.frontdoor.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.access.Worker;
import kith.frontdoor.told.Reports;
import kith.frontdoor.told.Reports.Report;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.ui.Answers;
import org.springframework.stereotype.Component;

/** What was told is now a contact about somebody; what was decided before anybody knew about whom becomes a decision about them. */
@Component
public class MatchReport {

    private final OneContact contacts;
    private final DecideContact decideContact;
    private final Reports reports;
    private final Clock clock;

    MatchReport(OneContact contacts, DecideContact decideContact, Reports reports, Clock clock) {
        this.contacts = contacts;
        this.decideContact = decideContact;
        this.reports = reports;
        this.clock = clock;
    }

    public void run(Report report, Worker by) {
        if (report.decision() != null) decide(report, by);
        reports.matched(report.id(), by);
    }

    /** The form of a decision about nobody yet, filled in again about the children: as decided then and by whom, and with everything that follows from it. */
    private void decide(Report report, Worker matcher) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var contact = contacts.find(report.id(), matcher, today).orElseThrow();
        decideContact.run(DecisionForm.of(contact, new Answers(answers(report)), contact.due(today), today), report.decider(), report.decidedAt());
    }

    /** What was decided before the whole form was kept has its decision and its reason only. */
    private static Map<String, List<String>> answers(Report report) {
        var answers = new LinkedHashMap<>(report.decidedAs());
        answers.put("decision", List.of(report.decision()));
        answers.put("reason", List.of(report.reason()));
        answers.putIfAbsent("id", List.of(Uuids.named(report.id() + "/decided").toString()));
        return answers;
    }
}
