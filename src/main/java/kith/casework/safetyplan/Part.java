package kith.casework.safetyplan;

import java.util.UUID;
import kith.ledger.Uuids;
import kith.ui.Language;
import kith.ui.Wording;

/** What a safety plan says in words, in the order in which somebody at the door needs it. */
public enum Part {
    SAFE("Name, how they are related, telephone"),
    AWAY("Name, and what is agreed about them"),
    LIMITS("The conditions, as they bind"),
    WHAT_IF("If it goes wrong: what the child does, what the family does, whom to ring"),
    AGREEMENT("And who did not");

    private final String hint;

    Part(String hint) {
        this.hint = hint;
    }

    public String title() {
        return Wording.of("family", Language.ENGLISH).say("safety." + name());
    }

    /** It is read with the family, and handed to them. */
    public String welsh() {
        return Wording.of("family", Language.WELSH).say("safety." + name());
    }

    public String hint() {
        return hint;
    }

    /** The id of the words, so that they are read without the fact. */
    public UUID words(UUID fact) {
        return Uuids.named(fact + "/" + name());
    }
}
