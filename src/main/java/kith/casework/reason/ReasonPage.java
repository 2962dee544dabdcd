package kith.casework.reason;

import java.util.List;
import java.util.UUID;
import kith.access.Openings;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * What everybody may know of a child, and the question before more.
 *
 * @param tap more opens by a tap alone; {@code why} after a reason; {@code glass} only after breaking the glass as well; {@code address}, the same for an address that is shielded
 * @param proof where to show anew who one is, before the glass can be broken; null where that is no longer ago than it may be
 * @param back where the question was come upon, such as a search
 */
public record ReasonPage(UUID person, Card.Known known, UUID opening, String next, boolean tap, boolean why, boolean glass, boolean address, boolean covering, Field reason, Field addressReason, String note, String proof, String back) {

    public List<Choice> reasons() {
        return Openings.REASONS;
    }

    public List<Field> problems() {
        return Field.wrongOnes(reason, addressReason);
    }

    public String prompt() {
        return why ? "reason" : "break-glass";
    }
}
