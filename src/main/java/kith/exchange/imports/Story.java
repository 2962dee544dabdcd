package kith.exchange.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kith.ledger.FactKind;

/** The facts that follow from a dossier: pure, and a function of the dossier alone. */
final class Story {

    private final Map<String, Wanted<?>> facts = new LinkedHashMap<>();

    private Story() {}

    static Map<String, Wanted<?>> of(Dossier dossier) {
        var story = new Story();
        IdentityStory.tell(dossier, story);
        NeedStory.tell(dossier, story);
        ProtectionStory.tell(dossier, story);
        CareStory.tell(dossier, story);
        LookedAfterStory.tell(dossier, story);
        PeopleStory.tell(dossier, story);
        story.facts.keySet().removeAll(dossier.erased());
        return story.facts;
    }

    /** Nothing where the day is unknown; the first of a key stands. */
    <B extends Record> void tell(String key, FactKind<B> kind, LocalDate on, B body) {
        if (on != null) facts.putIfAbsent(key, new Wanted<>(key, kind, on, body));
    }
}
