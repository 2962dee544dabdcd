package kith.casework.lateness;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.Recording;
import kith.pathway.lateness.LatenessFacts;
import kith.pathway.lateness.LatenessFacts.LatenessExplained;
import org.springframework.stereotype.Component;

/** Says once why something was late; the clock shows it from then on. */
@Component
class Explain {

    private final Recording recording;
    private final Duty duty;
    private final Clock clock;

    Explain(Recording recording, Duty duty, Clock clock) {
        this.recording = recording;
        this.duty = duty;
        this.clock = clock;
    }

    void run(Look look, ExplainForm form) {
        var now = clock.instant();
        var recorded = new Recorded(now, look.worker().id(), null, null, duty.door(look.worker(), now));
        var words = form.words().empty() ? List.<Words>of() : List.of(Words.of(Uuids.named(form.fact() + "/words"), form.words().value().strip(), UUID.randomUUID().toString()));
        recording.record(List.of(Fact.of(new FactId(form.fact()), LatenessFacts.EXPLAINED, form.people().stream().map(PersonId::new).toList(), Happened.at(now), recorded,
            new LatenessExplained(form.late().rule(), new FactId(form.late().fact()), form.reason().value(), form.agreedBy().empty() ? null : form.agreedBy().value())).saying(words)));
    }
}
