package kith.assurance.known;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.pathway.Recording;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.ConflictDeclared;
import kith.people.confidential.ConfidentialFacts.ConflictLifted;
import org.springframework.stereotype.Component;

/** What is declared becomes a fact about the family, and from then on Access answers as if there were no such family. */
@Component
class Conflicts {

    private final Recording recording;
    private final Clock clock;

    Conflicts(Recording recording, Clock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    void declared(UUID declaration, UUID worker, UUID person, String how, UUID by) {
        record(ConfidentialFacts.CONFLICT, "declared/" + declaration, person, by, new ConflictDeclared(worker.toString(), how));
    }

    void lifted(UUID declaration, UUID worker, UUID person, String how, UUID first, UUID second) {
        record(ConfidentialFacts.CONFLICT_LIFTED, "lifted/" + declaration, person, second, new ConflictLifted(worker.toString(), first.toString(), second.toString(), how));
    }

    /** The id follows from the declaration, so that saying it twice records it once. */
    private <B extends Record> void record(FactKind<B> kind, String name, UUID person, UUID by, B body) {
        var now = clock.instant();
        recording.record(List.of(Fact.of(new FactId(Uuids.named("conflict/" + name)), kind, List.of(new PersonId(person)), Happened.at(now), new Recorded(now, by, null, null, "page"), body)));
    }
}
