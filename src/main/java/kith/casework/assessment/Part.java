package kith.casework.assessment;

import java.util.UUID;
import kith.ledger.Uuids;

/** What an assessment says in words for all its children; what each child thinks is said for each. */
enum Part {
    RISK("What puts the children at risk", "What happened, how often, how badly, and what may happen"),
    PROTECTIVE("What protects them", "Strengths of the family and of those around it"),
    PARENTS("What the parents or carers think, and how it was used", null),
    CONCLUSION("What follows, and why", "The reasons in a few sentences that the family can read"),
    TOLD("Who will help, when and how", "In the words in which the family was told, or will be");

    private final String title;
    private final String hint;

    Part(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    String title() {
        return title;
    }

    String hint() {
        return hint;
    }

    UUID words(UUID form) {
        return Uuids.named(form + "/" + name());
    }
}
