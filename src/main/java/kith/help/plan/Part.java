package kith.help.plan;

import java.util.UUID;
import kith.ledger.Uuids;

/** What a plan says in words, beside its actions. */
public enum Part {
    WORRIES("What we are worried about", "And what already goes well"),
    BETTER("What will be different for the child", "So that everybody can see when it has come true"),
    CONTINGENCY("If things do not get better", "What happens then, who does it, and how soon"),
    CHILD("What the child thinks of it", "In the child’s own words where you can"),
    PARENTS("What the parents or carers think of it", null);

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

    public UUID words(UUID fact) {
        return Uuids.named(fact + "/" + name());
    }

    static UUID action(UUID fact) {
        return Uuids.named(fact + "/what");
    }
}
