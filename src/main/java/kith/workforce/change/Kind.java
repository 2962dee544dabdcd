package kith.workforce.change;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be changed, and what has to be known for it. */
public enum Kind {
    HUB_OPENED("Open a hub", About.SERVICE),
    HUB_CHANGED("Change name, work, group or area", About.HUB),
    HUB_CLOSED("Close it", About.HUB),
    BUDDIES("Change the buddy", About.HUB),
    LOCALITIES("Change whom it works with", About.HUB),
    POST_ADDED("Add a post", About.HUB),
    PERSON_ADDED("Add somebody for a time", About.HUB),
    POST_CHANGED("Change a post", About.POST),
    POST_REMOVED("Take a post away", About.POST),
    PERSON_PLACED("Put somebody into a post", About.FREE_POST),
    PERSON_MOVED("Move somebody", About.TAKEN_POST),
    PERSON_LEFT("End somebody in a post", About.TAKEN_POST);

    enum About { SERVICE, HUB, POST, FREE_POST, TAKEN_POST }

    private final String title;
    private final About about;

    Kind(String title, About about) {
        this.title = title;
        this.about = about;
    }

    public String title() { return title; }

    About about() { return about; }

    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static Optional<Kind> called(String code) { return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst(); }
}
