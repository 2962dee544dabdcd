package kith.gate.issuing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.gate.Gate;
import kith.gate.GateFacts;
import kith.gate.GateFacts.GatePassed;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import org.springframework.stereotype.Component;

/** A manager's word that a document goes out though something is missing: a fact like any other, with its reason. */
@Component
class PassGate {

    private final Recording recording;
    private final Clock clock;

    PassGate(Recording recording, Clock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    void run(Gate gate, String reason, String words, List<UUID> people, UUID id, Worker by) {
        if (people.isEmpty()) return;
        var now = clock.instant();
        var fact = Fact.of(new FactId(id), GateFacts.PASSED, people.stream().map(PersonId::new).toList(), Happened.at(now), new Recorded(now, by.id(), null, null, "page"), new GatePassed(gate.gate(), reason));
        recording.record(List.of(words.isBlank() ? fact : fact.saying(List.of(Words.of(Uuids.named(id + "/words"), words.strip(), UUID.randomUUID().toString())))));
    }
}
