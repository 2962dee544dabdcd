package kith.frontdoor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.ledger.Uuids;
import kith.ledger.Words;

/** The narratives of one contact or decision. Each part has an id made from whose it is, so that a page can say which is which. */
public final class Said {

    public static final String TELLER = "teller";
    public static final String SAID = "said";
    public static final String WORRIES = "worries";
    public static final String URGENCY = "urgency";
    public static final String LANGUAGE = "language";
    public static final String APART = "apart";
    public static final String REASON = "reason";
    public static final String FAMILY_TOLD = "family-told";
    public static final String REFERRER_TOLD = "referrer-told";

    /** What a part is called on the page and, since a chronology shows the words alone, how its words begin there. */
    public static final Map<String, String> LABELS = Map.of(TELLER, "Who made contact", SAID, "What they said", WORRIES, "What worries them", URGENCY, "Why it is, or is not, urgent",
        LANGUAGE, "Language", APART, "To tell them apart", REASON, "Why", FAMILY_TOLD, "The family", REFERRER_TOLD, "Whoever made contact");

    private final UUID owner;
    private final List<Words> words = new ArrayList<>();

    private Said(UUID owner) {
        this.owner = owner;
    }

    public static Said of(UUID owner) {
        return new Said(owner);
    }

    public static UUID id(UUID owner, String part) {
        return Uuids.named(owner + "/" + part);
    }

    public Said say(String part, String typed) {
        if (!typed.isBlank()) words.add(Words.of(id(owner, part), (part.equals(SAID) || part.equals(REASON) ? "" : LABELS.get(part) + ": ") + typed.strip(), UUID.randomUUID().toString()));
        return this;
    }

    public List<Words> words() {
        return List.copyOf(words);
    }
}
