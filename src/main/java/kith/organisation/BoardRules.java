package kith.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * When the board of a hub says of a child that they are new, or not seen alone, or not discussed, and how many key workers are many. What a model leaves out is as usual.
 * @param fresh weeks
 * @param seenAlone weeks
 * @param discussed weeks; as the hub's meetings have it, where nothing is said
 */
public record BoardRules(@JsonProperty("new") Integer fresh, Integer seenAlone, Integer discussed, Integer keyWorkers) {

    public static final BoardRules USUAL = new BoardRules(null, null, null, null);

    public BoardRules {
        fresh = fresh == null ? 4 : fresh;
        seenAlone = seenAlone == null ? 6 : seenAlone;
        keyWorkers = keyWorkers == null ? 3 : keyWorkers;
    }

    public BoardRules with(MeetingRules meetings) {
        return discussed == null ? new BoardRules(fresh, seenAlone, meetings.discussedWithin(), keyWorkers) : this;
    }
}
