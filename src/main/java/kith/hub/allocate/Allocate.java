package kith.hub.allocate;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubFacts.InvolvementStarted;
import kith.hub.HubFacts.KeyWorkerChanged;
import kith.hub.HubFacts.ResponsibleChanged;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import org.springframework.stereotype.Component;

/** Giving children to a hub, and changing who works with them: one fact about all who are meant, at this moment: two changes on one day are told apart by their time. */
@Component
class Allocate {

    private final Recording recording;
    private final Clock clock;

    Allocate(Recording recording, Clock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    /** @param id made with the form, so that sending twice allocates once */
    void to(AllocationMade allocation, List<PersonId> children, String why, UUID id, Worker by) {
        record(HubFacts.ALLOCATED, allocation, children, why, id, by);
    }

    void keyWorker(KeyWorkerChanged change, List<PersonId> children, String why, UUID id, Worker by) {
        record(HubFacts.KEY_WORKER, change, children, why, id, by);
    }

    void responsible(ResponsibleChanged change, List<PersonId> children, UUID id, Worker by) {
        record(HubFacts.RESPONSIBLE, change, children, "", id, by);
    }

    void involve(InvolvementStarted start, PersonId child, UUID id, Worker by) {
        record(HubFacts.INVOLVED, start, List.of(child), "", id, by);
        record(ConfidentialFacts.GRANTED, new AccessGranted(start.worker(), ConfidentialFacts.involvedAs(start.role()), null, null, null), List.of(child), "", Uuids.named(id + "/access"), by);
    }

    private <B extends Record> void record(FactKind<B> kind, B body, List<PersonId> children, String why, UUID id, Worker by) {
        var now = clock.instant();
        var fact = Fact.of(new FactId(id), kind, children, Happened.at(now), new Recorded(now, by.id(), null, null, "page"), body).on(id);
        recording.record(List.of(why.isBlank() ? fact : fact.saying(List.of(Words.of(Uuids.named(id + "/words"), why.strip(), UUID.randomUUID().toString())))));
    }
}
