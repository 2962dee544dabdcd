package kith.frontdoor.told;

import kith.access.Worker;
import kith.frontdoor.told.Reports.Report;
import org.springframework.stereotype.Component;

/** What was told is now a contact about somebody; what was decided before anybody knew about whom becomes a decision about them. */
@Component
public class MatchReport {

    private final Reports reports;
    private final DecidedBefore decidedBefore;

    MatchReport(Reports reports, DecidedBefore decidedBefore) {
        this.reports = reports;
        this.decidedBefore = decidedBefore;
    }

    public void run(Report report, Worker by) {
        if (report.decision() != null) decidedBefore.decide(report, by);
        reports.matched(report.id(), by);
    }
}
