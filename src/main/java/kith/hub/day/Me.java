package kith.hub.day;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whose day it is: as what, in which hubs, since when, and what they have put away.
 * @param hubs  those the worker belongs to, stands in for, or answers for
 * @param asked those whose messages rise to the worker when nobody there answers
 */
record Me(UUID id, Lens lens, Set<String> roles, List<HubName> hubs, List<String> asked, Instant lastLook, Set<String> dismissed) {

    record HubName(String code, String title) {}

    String[] codes() {
        return hubs.stream().map(HubName::code).toArray(String[]::new);
    }

    String me() {
        return id.toString();
    }
}
