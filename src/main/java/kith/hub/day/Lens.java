package kith.hub.day;

import java.util.Collection;
import java.util.List;

/**
 * What My day is made of for whom. People differ, the parts are the same.
 *
 * @param hub      the duties of the whole hub that nobody else sees to, beside a worker's own
 * @param confirms entries keyed by others wait for this role's word
 * @param figures  hubs as counts and not as children
 * @param queues   how many wait at the front door and for a hub
 * @param watch    of children, those alone about whom somebody must know now
 */
public record Lens(Role role, boolean hub, boolean confirms, boolean figures, boolean queues, boolean watch) {

    public enum Role { PRACTITIONER, COORDINATOR, CONSULTANT, DUTY, GROUP_MANAGER, EMERGENCY, OFFICE }

    private static final List<Lens> ALL = List.of(
        new Lens(Role.EMERGENCY, false, false, false, true, true),
        new Lens(Role.GROUP_MANAGER, false, false, true, true, true),
        new Lens(Role.CONSULTANT, true, true, false, true, false),
        new Lens(Role.DUTY, false, false, false, true, false),
        new Lens(Role.COORDINATOR, false, false, false, false, false),
        new Lens(Role.PRACTITIONER, false, false, false, false, false),
        new Lens(Role.OFFICE, false, false, false, false, false));

    static final String EMERGENCY_DUTY = "emergency-duty-worker";
    static final String FRONT_DOOR = "front-door";
    static final String ON_CALL = "on-call-manager";

    /** Who is several things sees the day of the first of these. A manager on call who leads nothing has that of the night; of those who lead a hub of the front door, that of the hub. */
    public static Lens of(Collection<String> roles, boolean leadsGroup, boolean leadsHub, boolean takesMessages, boolean inHub) {
        var role = roles.contains(EMERGENCY_DUTY) || roles.contains(ON_CALL) && !leadsGroup && !inHub ? Role.EMERGENCY : leadsGroup ? Role.GROUP_MANAGER : leadsHub ? Role.CONSULTANT : roles.contains(FRONT_DOOR) ? Role.DUTY
            : takesMessages ? Role.COORDINATOR : inHub ? Role.PRACTITIONER : Role.OFFICE;
        return ALL.stream().filter(each -> each.role() == role).findFirst().orElseThrow();
    }
}
