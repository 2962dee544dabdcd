package kith.organisation;

import java.util.List;

/**
 * When a hub covers for itself and when its buddy does.
 *
 * @param least    with fewer people here who hold children, the buddy hub covers
 * @param buddyFor whose post the buddy hub stands in for: lead, coordinator
 */
public record CoverRules(int least, List<String> buddyFor) {

    /** A model that says nothing of cover. */
    public static final CoverRules USUAL = new CoverRules(2, List.of("lead", "coordinator"));

    public CoverRules { buddyFor = Place.orNone(buddyFor); }
}
