package kith.hub.day;

import java.util.List;
import java.util.Set;

/**
 * What My day is made of for whom. People differ, the parts are the same; a role is known by what it does in the model, not by what it is called.
 *
 * @param hub      the duties of the whole hub that nobody else sees to, beside a worker's own
 * @param confirms entries keyed by others wait for this role's word
 * @param figures  hubs as counts and not as children
 * @param queues   how many wait at the front door and for a hub
 * @param watch    of children, those alone about whom somebody must know now; and what is due for those that are their own
 * @param beside   children of other hubs too, with whom they work: those they review, advise or are consulted about
 */
public record Lens(Role role, boolean hub, boolean confirms, boolean figures, boolean queues, boolean watch, boolean beside) {

    public enum Role { PRACTITIONER, LEARNING, COORDINATOR, CONSULTANT, DUTY, CLINICIAN, REVIEWER, ADVISER, GROUP_MANAGER, SERVICE_HEAD, EMERGENCY, SUPPORT, OFFICE }

    /** What somebody holds by their posts. @param does the work with a day of its own, as the model says */
    record Held(Set<String> roles, Set<String> does, boolean leadsService, boolean leadsGroup, boolean leadsHub, boolean takesMessages, boolean inHub, boolean learning, boolean supports) {}

    private static final List<Lens> ALL = List.of(
        new Lens(Role.EMERGENCY, false, false, false, true, true, false),
        new Lens(Role.SERVICE_HEAD, false, false, false, true, true, false),
        new Lens(Role.GROUP_MANAGER, false, false, true, true, true, false),
        new Lens(Role.CONSULTANT, true, true, false, true, false, false),
        new Lens(Role.DUTY, false, false, false, true, false, false),
        new Lens(Role.COORDINATOR, false, false, false, false, false, false),
        new Lens(Role.CLINICIAN, false, false, false, false, false, true),
        new Lens(Role.REVIEWER, false, false, false, false, false, true),
        new Lens(Role.ADVISER, false, false, false, false, false, true),
        new Lens(Role.LEARNING, false, false, false, false, false, false),
        new Lens(Role.PRACTITIONER, false, false, false, false, false, false),
        new Lens(Role.SUPPORT, false, false, false, false, false, false),
        new Lens(Role.OFFICE, false, false, false, false, false, false));

    /** A shift of it, and no post: whoever is in it beside their hub has the day of their hub. */
    static final String EMERGENCY_DUTY = "emergency-duty";
    static final String FRONT_DOOR = "front-door";
    static final String ON_CALL = "on-call-manager";

    /** Who is several things sees the day of the first of these. A manager on call who leads nothing has that of the night; of those who lead a hub of the front door, that of the hub. Whoever watches and leads a hub too sees to it beside. */
    static Lens of(Held held) {
        var role = role(held);
        var day = ALL.stream().filter(each -> each.role() == role).findFirst().orElseThrow();
        return day.watch && held.leadsHub ? new Lens(role, true, true, day.figures, day.queues, true, day.beside) : day;
    }

    private static Role role(Held held) {
        boolean leads = held.leadsService || held.leadsGroup;
        if (held.roles.contains(EMERGENCY_DUTY) || held.roles.contains(ON_CALL) && !leads && !held.inHub) return Role.EMERGENCY;
        if (held.leadsService) return Role.SERVICE_HEAD;
        if (held.leadsGroup) return Role.GROUP_MANAGER;
        if (held.supports) return Role.SUPPORT;
        if (held.leadsHub) return Role.CONSULTANT;
        if (held.roles.contains(FRONT_DOOR)) return Role.DUTY;
        if (held.takesMessages) return Role.COORDINATOR;
        if (held.does.contains("consults")) return Role.CLINICIAN;
        if (held.does.contains("reviews") || held.does.contains("conferences")) return Role.REVIEWER;
        if (held.does.contains("pathway-plans")) return Role.ADVISER;
        if (held.learning) return Role.LEARNING;
        return held.inHub ? Role.PRACTITIONER : Role.OFFICE;
    }
}
