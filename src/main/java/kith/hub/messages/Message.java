package kith.hub.messages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import kith.people.ChildHeading;
import kith.people.SafeContact;

/**
 * A call that somebody took for somebody: who rang, about what, where it lies, and what was done.
 *
 * @param forHub  in whose book it lies
 * @param goneHub what the hub was called for which it was taken, where that is no more
 * @param contact the rule of the child or relative whose number it is
 */
public record Message(UUID id, UUID person, String forenames, String surname, String childId, String takenBy, Instant takenAt, String caller, String callerIs, String number, String about, boolean urgent,
                      UUID forWorker, String workerName, boolean workerReachable, LocalDateTime workerBack, String standIns, boolean nobodyTakes, boolean standingIn, String forHub, String hubTitle, String goneHub, Instant sentAt, Instant answeredAt, String answeredBy, String answer,
                      SafeContact contact) {

    Message with(SafeContact contact) {
        return new Message(id, person, forenames, surname, childId, takenBy, takenAt, caller, callerIs, number, about, urgent, forWorker, workerName, workerReachable, workerBack, standIns, nobodyTakes, standingIn, forHub,
            hubTitle, goneHub, sentAt, answeredAt, answeredBy, answer, contact);
    }

    public String child() {
        return person == null ? null : ChildHeading.named(forenames, surname, childId);
    }

    public boolean open() {
        return answeredAt == null;
    }

    /** For this worker, or for somebody away for whom they stand in. */
    public boolean isFor(UUID worker) {
        return standingIn || worker.equals(forWorker);
    }

    /** For somebody who is away: both coordinators have it at once. */
    public boolean forSomebodyAway() {
        return open() && forWorker != null && !workerReachable;
    }

    public Rising rising(Instant now) {
        return Rising.of(urgent, forWorker != null && workerReachable, nobodyTakes, sentAt, now);
    }

    public String whom() {
        return workerName != null ? workerName : goneHub != null ? goneHub : hubTitle != null ? hubTitle : "the duty desk";
    }
}
