package kith.hub.messages;

import java.time.Duration;
import java.time.Instant;
import kith.calendar.WorkingDays;
import kith.ui.Say;

/**
 * How far an unanswered message has risen. It stays with the worker it is for; the coordinator of the hub sees it too once the worker is away or
 * has not answered, and the buddy hub's coordinator when nobody in the hub has. So no call is lost (the families' complaint: "you cannot reach the
 * social worker").
 */
public enum Rising {
    WORKER, COORDINATOR, BUDDY;

    private static final Duration URGENT = Duration.ofMinutes(30);
    private static final Duration URGENT_TO_BUDDY = Duration.ofHours(2);

    /**
     * @param reachable    whether it is for somebody in particular who is not away today
     * @param nobodyTakes  nobody has the hub's messages as their post, or whoever has is away or in its meeting: what comes to them comes to whoever leads the hub and to the buddy hub
     */
    public static Rising of(boolean urgent, boolean reachable, boolean nobodyTakes, Instant sent, Instant now) {
        var coordinator = nobodyTakes ? BUDDY : COORDINATOR;
        var first = reachable ? WORKER : coordinator;
        var waited = Duration.between(sent, now);
        int days = WorkingDays.between(Say.london(sent), Say.london(now));
        if (urgent ? waited.compareTo(URGENT_TO_BUDDY) >= 0 : days >= 2) return BUDDY;
        if (urgent ? waited.compareTo(URGENT) >= 0 : days >= 1) return coordinator;
        return first;
    }
}
