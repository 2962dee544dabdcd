package kith.frontdoor.told;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.access.Worker;
import kith.frontdoor.FilesOnRecord;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ContactDecided;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.frontdoor.Said;
import kith.frontdoor.told.Reports.Report;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.pathway.Recording;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** What was told is now a contact about somebody; what was decided before anybody knew about whom becomes a decision about them. */
@Component
public class MatchReport {

    private final Reports reports;
    private final Recording recording;
    private final FilesOnRecord files;
    private final Clock clock;

    MatchReport(Reports reports, Recording recording, FilesOnRecord files, Clock clock) {
        this.reports = reports;
        this.recording = recording;
        this.files = files;
        this.clock = clock;
    }

    public void run(Report report, List<PersonId> about, String source, Worker by) {
        if (report.decision() != null) {
            var recorded = new Recorded(clock.instant(), report.decider(), null, null, "page");
            var happened = Happened.at(report.decidedAt());
            var decision = Uuids.named(report.id() + "/decided");
            var facts = new ArrayList<Fact<?>>();
            facts.add(Fact.of(new FactId(decision), FrontDoorFacts.DECIDED, about, happened, recorded, ContactDecided.of(report.decision(), new FactId(report.id())))
                .on(report.id()).saying(Said.of(decision).say(Said.REASON, report.reason()).words()));
            if (report.decision().equals("referral")) facts.add(Fact.of(new FactId(Uuids.named(decision + "/accepted")), FrontDoorFacts.ACCEPTED, about, happened, recorded, new ReferralAccepted(source, null)).on(report.id()));
            facts.addAll(files.of(report.id(), Say.london(report.receivedAt()), reports.files(report.id(), LocalDate.EPOCH), about, recorded));
            recording.record(facts);
        }
        reports.matched(report.id(), by);
    }
}
