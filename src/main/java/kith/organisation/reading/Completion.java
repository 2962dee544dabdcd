package kith.organisation.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in what a hub or team leaves to the core hub, to the roll-out or to the model. */
final class Completion {

    private Completion() { }

    static ObjectNode of(ObjectNode written) {
        var model = written.deepCopy();
        var begins = beginnings(model);
        for (var hub : model.path("hubs")) {
            likeCore((ObjectNode) hub, model.path("core-hub"));
            begin((ObjectNode) hub, begins, model);
        }
        for (var team : model.path("teams")) begin((ObjectNode) team, begins, model);
        return model;
    }

    private static Map<String, JsonNode> beginnings(ObjectNode model) {
        var begins = new HashMap<String, JsonNode>();
        for (var phase : model.path("roll-out"))
            for (var place : phase.path("places")) begins.putIfAbsent(place.asString(), phase.path("begins"));
        return begins;
    }

    private static void begin(ObjectNode place, Map<String, JsonNode> begins, ObjectNode model) {
        place.set("begins", begins.getOrDefault(place.path("code").asString(), model.path("valid-from")));
    }

    private static void likeCore(ObjectNode hub, JsonNode core) {
        if (!hub.has("children")) hub.set("children", core.path("children"));
        var without = new HashSet<String>();
        hub.path("without").forEach(role -> without.add(role.asString()));
        var own = hub.path("make-up");
        var makeUp = hub.arrayNode();
        core.path("make-up").forEach(line -> { if (!without.contains(role(line)) && !names(own, role(line))) makeUp.add(line); });
        own.forEach(makeUp::add);
        hub.set("make-up", makeUp);
    }

    private static boolean names(JsonNode makeUp, String role) {
        for (var line : makeUp) if (role(line).equals(role)) return true;
        return false;
    }

    private static String role(JsonNode line) { return line.path("role").asString(); }
}
