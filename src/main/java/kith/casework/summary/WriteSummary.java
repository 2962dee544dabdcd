package kith.casework.summary;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.casework.FirstReadingFacts;
import kith.casework.FirstReadingFacts.SummaryWritten;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.Recording;
import org.springframework.stereotype.Component;

/** A summary is dated with the day it is written, and owned by whoever wrote it. */
@Component
class WriteSummary {

    private final Recording recording;
    private final Duty duty;
    private final Clock clock;

    WriteSummary(Recording recording, Duty duty, Clock clock) {
        this.recording = recording;
        this.duty = duty;
        this.clock = clock;
    }

    void run(SummaryForm form, Worker by) {
        var now = clock.instant();
        var words = Words.of(Summaries.words(form.about().fact()), form.text().value().strip(), UUID.randomUUID().toString());
        recording.record(List.of(Fact.of(new FactId(form.about().fact()), FirstReadingFacts.SUMMARY, form.about().people(), Happened.at(now),
            new Recorded(now, by.id(), null, null, duty.door(by, now)), new SummaryWritten()).saying(List.of(words))));
    }
}
