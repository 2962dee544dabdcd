package kith.hub.day;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whose day it is: as what, in which hubs, since when, and what they have put away.
 * @param does  the work with a day of its own, as the model says of their posts
 * @param hubs  those the worker belongs to, stands in for, or answers for
 * @param asked those whose messages rise to the worker when nobody there answers
 */
record Me(UUID id, Lens lens, Set<String> roles, Set<String> does, List<HubName> hubs, List<String> asked, Instant lastLook, Set<String> dismissed) {

    /** @param covered the worker belongs to another, and stands in here */
    record HubName(String code, String title, boolean covered) {}

    /** On duty for all hubs. */
    boolean everywhere() {
        return lens.role() == Lens.Role.EMERGENCY || lens.watch() && roles.contains(Lens.ON_CALL);
    }

    /** As what the worker is on duty for the night, in words; null where they are not. */
    String onDuty() {
        if (roles.contains(Lens.ON_CALL)) return "You are the manager on call: the night";
        return lens.role() == Lens.Role.EMERGENCY ? "Emergency duty: the night" : null;
    }

    String[] codes() {
        return hubs.stream().map(HubName::code).toArray(String[]::new);
    }

    String me() {
        return id.toString();
    }
}
