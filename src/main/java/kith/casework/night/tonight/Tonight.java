package kith.casework.night.tonight;

import java.util.List;
import java.util.stream.Stream;

/** What emergency duty records in a minute: the question first, what was said last. */
public enum Tonight {
    POLICE_PROTECTION("police-protection", "police-protection.started", "Police protection", "Who rang, the designated officer and a number, what happened",
        List.of("where"), "When did the constable take the power?"),
    POLICE_PROTECTION_ENDED("police-protection-ended", "police-protection.ended", "Police protection ended", "Who ended it, and where the child is now", List.of("outcome"), "When did it end?"),
    EMERGENCY_ORDER("emergency-order", "emergency-order.made", "Emergency protection order", "The court, the judge, what the order says", List.of("effect"), "When was it made?"),
    PLACEMENT("placement", "placement.started", "Emergency placement", "With whom, telephone, what the carer was told", List.of(), "When did the child arrive?"),
    AUTHORITY("authority", "authority.given", "Manager’s authority by word of mouth", "What was asked and what was agreed, in the manager’s words", List.of("action"), "When was it said?"),
    MESSAGE("message", "night-message.left", "Message for the hub", "What the hub must know or do first thing", List.of(), "When");

    private final String path;
    private final String type;
    private final String title;
    private final String words;
    private final List<String> questions;
    private final String when;

    Tonight(String path, String type, String title, String words, List<String> questions, String when) {
        this.path = path;
        this.type = type;
        this.title = title;
        this.words = words;
        this.questions = questions;
        this.when = when;
    }

    static Tonight at(String path) {
        return Stream.of(values()).filter(each -> each.path.equals(path)).findFirst().orElse(null);
    }

    public String path() {
        return path;
    }

    String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }

    List<String> questions() {
        return questions;
    }

    public String when() {
        return when;
    }

    /** What the law does for a child, and for nobody of age. */
    boolean ofAChild() {
        return this == POLICE_PROTECTION || this == EMERGENCY_ORDER || this == PLACEMENT;
    }

    /** A power or a placement needs somebody's agreement; a message does not, and an authority is one. */
    public boolean asksAuthority() {
        return this == EMERGENCY_ORDER || this == PLACEMENT;
    }

    /** What the manager agreed to, as the fact of the authority says it. */
    String action() {
        return this == EMERGENCY_ORDER ? "emergency-order" : "placement";
    }
}
