package kith.casework.safetyplan;

import java.util.UUID;
import kith.ledger.Uuids;

/** What a safety plan says in words, in the order in which somebody at the door needs it. */
public enum Part {
    SAFE("Who keeps the child safe tonight", "Name, how they are related, telephone"),
    AWAY("Who must not be there", "Name, and what is agreed about them"),
    LIMITS("What bail and orders say", "The conditions, as they bind"),
    WHAT_IF("What to do if", "If it goes wrong: what the child does, what the family does, whom to ring"),
    AGREEMENT("Who agreed, in their words", "And who did not");

    private final String title;
    private final String hint;

    Part(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    /** The id of the words, so that they are read without the fact. */
    public UUID words(UUID fact) {
        return Uuids.named(fact + "/" + name());
    }
}
