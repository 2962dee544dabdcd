package kith.frontdoor.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.access.Worker;
import kith.frontdoor.told.DecidedBefore;
import kith.frontdoor.told.Reports.Report;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.ui.Answers;
import org.springframework.stereotype.Component;

/** The form of a decision about nobody yet, filled in again about the children: as decided then and by whom, and with everything that follows from it. */
@Component
class DecideMatched implements DecidedBefore {

    private final OneContact contacts;
    private final DecideContact decideContact;
    private final Clock clock;

    DecideMatched(OneContact contacts, DecideContact decideContact, Clock clock) {
        this.contacts = contacts;
        this.decideContact = decideContact;
        this.clock = clock;
    }

    @Override public void decide(Report report, Worker matcher) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var contact = contacts.find(report.id(), matcher, today).orElseThrow();
        decideContact.run(DecisionForm.of(contact, new Answers(answers(report)), contact.due(today), today, null), report.decider(), report.decidedAt());
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
