package kith.access.lock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Worker;
import kith.ui.Field;

/** Who may open it, where it leads, and what was being sent when it fell. */
public record LockedPage(Worker worker, Field password, String next, Map<String, List<String>> typed, boolean passkey, String provider) {

    /** Named apart from every field of the page beneath. */
    static final String PASSWORD = "locked-password";
    private static final Set<String> OURS = Set.of("_csrf", PASSWORD, "locked-next", "password");

    static Map<String, List<String>> kept(Map<String, List<String>> typed) {
        var kept = new LinkedHashMap<>(typed);
        kept.keySet().removeAll(OURS);
        return kept;
    }
}
