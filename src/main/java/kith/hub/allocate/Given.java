package kith.hub.allocate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.hub.HubFacts;
import kith.hub.allocate.Children.Child;
import kith.ledger.FactKind;
import kith.ui.Answers;
import kith.ui.Meanwhile;
import kith.ui.ReadAt;
import kith.ui.Stated;

/** The hub and key worker of each of a family as one answer: two who allocate at once see whom each gave to whom. */
final class Given {

    static final FactKind<?>[] BY = {HubFacts.ALLOCATED, HubFacts.KEY_WORKER, HubFacts.RESPONSIBLE};

    private static final String PART = "given-";

    private Given() {}

    static ReadAt now(List<Child> family, UUID version) {
        var now = new HashMap<String, String>();
        for (var each : family) now.put(part(each), each.held() ? given(each.hub(), each.key()) : "");
        return ReadAt.of(family.stream().map(each -> Stated.of(part(each), each.name())).toList(), now, version);
    }

    /** The children who are ticked, each with what is chosen for all of them. */
    static Answers chosen(Answers typed, List<Child> ticked, String hub, String key) {
        var all = new LinkedHashMap<String, List<String>>(typed.typed());
        for (var each : ticked) all.put(part(each), List.of(given(hub, key)));
        return new Answers(all);
    }

    /** @param hubs titles by code; {@code workers} names by id */
    static List<Stated> parts(List<Child> ticked, Answers chosen, Map<String, String> hubs, Map<String, String> workers) {
        return ticked.stream().map(each -> {
            var words = new HashMap<String, String>();
            if (each.held()) words.put(given(each.hub(), each.key()), words(hubs.getOrDefault(each.hub(), each.hub()), each.keyName()));
            for (var value : List.of(chosen.text(part(each)), chosen.text("was-" + part(each)))) {
                var two = value.split(" ", 2);
                if (two.length == 2) words.putIfAbsent(value, words(hubs.getOrDefault(two[0], two[0]), two[1].equals("-") ? null : workers.getOrDefault(two[1], "a colleague")));
            }
            return Stated.ofSomebody(part(each), each.name(), words);
        }).toList();
    }

    /** The child of the first answer that is still open. */
    static UUID first(Meanwhile meanwhile) {
        return UUID.fromString(meanwhile.clashes().getFirst().part().name().substring(PART.length()));
    }

    static String part(Child child) {
        return PART + child.person();
    }

    private static String given(String hub, String key) {
        return hub + " " + (key == null || key.isEmpty() ? "-" : key);
    }

    private static String words(String hub, String worker) {
        return hub + (worker == null ? ", with nobody as key worker yet" : ", with " + worker);
    }
}
