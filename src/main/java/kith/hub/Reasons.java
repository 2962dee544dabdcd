package kith.hub;

import java.util.HashMap;
import java.util.Map;
import kith.ledger.CodeSet;

/** Why a child changed hub or key worker, in words: of whichever fact it was. */
public final class Reasons {

    private static final Map<String, String> GIVEN = Map.ofEntries(Map.entry("proposed", "Where the rules lead"), Map.entry("siblings", "To keep brothers and sisters together"), Map.entry("knows-family", "Somebody there knows the family"),
        Map.entry("fewer-moves", "It means fewer moves"), Map.entry("room", "No room in the hub that was proposed"), Map.entry("conflict-of-interest", "A conflict of interest"), Map.entry("handover", "Handed over and accepted"),
        Map.entry("plan-changed", "The plan changed, and with it who does this work"), Map.entry("family-moved", "The family moved"), Map.entry("too-full", "The hub had too many children"),
        Map.entry("put-right", "A mistake was put right"), Map.entry("hub-move", "The hub moved"), Map.entry("move-undone", "A move was undone"), Map.entry("reopened", "The case was opened again"));
    private static final Map<String, String> WORDS = words();

    private Reasons() {}

    private static Map<String, String> words() {
        // as returns give them
        var words = new HashMap<>(CodeSet.named("social_worker_change_reason").labels());
        words.putAll(HubFacts.KEY_WORKER.field("reason").codes().labels());
        words.putAll(GIVEN);
        return words;
    }

    public static String words(String code) {
        return code == null ? "No reason was recorded" : WORDS.getOrDefault(code, "Another reason");
    }
}
