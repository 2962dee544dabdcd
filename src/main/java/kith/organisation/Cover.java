package kith.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody stands in for a hub or a worker that is away. Of each pair one is given. "Ends" is the first day without; none if not known.
 *
 * @param heldBy  of the children of a worker in several hubs, those of this one alone
 * @param absence the absence it follows from; none where it was turned on otherwise
 */
public record Cover(UUID id, String absentHub, UUID absentWorker, String coveringHub, UUID coveringWorker, String why, LocalDate begins, LocalDate ends, String heldBy, UUID absence) {

    public static Cover ofHub(UUID id, String absent, String covering, String why, LocalDate begins, LocalDate ends) {
        return new Cover(id, absent, null, covering, null, why, begins, ends, null, null);
    }

    public static Cover ofWorker(UUID id, UUID absent, UUID covering, String why, LocalDate begins, LocalDate ends) {
        return new Cover(id, null, absent, null, covering, why, begins, ends, null, null);
    }
}
