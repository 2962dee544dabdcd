package kith.workforce.change;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be changed, and what has to be known for it. */
public enum Kind {
    GROUP_OPENED("Open a group", About.WHOLE),
    GROUP_CHANGED("Change name or service area", About.GROUP),
    GROUP_CLOSED("Close the group", About.GROUP),
    AREA_OPENED("Open a service area", About.WHOLE),
    AREA_CHANGED("Change name or legal body", About.AREA),
    AREA_CLOSED("Close the service area", About.AREA),
    HUB_OPENED("Open a hub", About.SERVICE),
    HUB_CHANGED("Change name, work, group or area", About.HUB),
    HUB_CLOSED("Close it", About.HUB),
    BUDDIES("Change the buddy", About.HUB),
    LOCALITIES("Change whom it works with", About.HUB),
    POST_ADDED("Add a post", About.PLACE),
    PERSON_ADDED("Add somebody for a time", About.HUB),
    POST_CHANGED("Change a post", About.POST),
    POST_REMOVED("Take a post away", About.POST),
    PERSON_PLACED("Put somebody into a post", About.FREE_POST),
    PERSON_MOVED("Move somebody", About.TAKEN_POST),
    PERSON_LEFT("End somebody in a post", About.TAKEN_POST);

    /** Whole, a group, a service area: for whoever answers for everything. A place is a hub, a team or a group. */
    enum About { WHOLE, GROUP, AREA, SERVICE, HUB, PLACE, POST, FREE_POST, TAKEN_POST }

    private final String title;
    private final About about;

    Kind(String title, About about) {
        this.title = title;
        this.about = about;
    }

    public String title() { return title; }

    About about() { return about; }

    boolean ofParts() { return about == About.WHOLE || about == About.GROUP || about == About.AREA; }

    boolean closes() { return this == HUB_CLOSED || this == GROUP_CLOSED || this == AREA_CLOSED; }

    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static Optional<Kind> called(String code) { return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst(); }
}
