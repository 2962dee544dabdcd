package kith.organisation.reading;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Says where in the model something stands, as a reader of the file would: "hub-7, buddy" and not "/hubs/6/buddy". */
final class PlacesInWords {

    private static final List<String> NAMES = List.of("code", "name", "role", "title", "outcome");

    private PlacesInWords() { }

    static String of(YamlTree tree, List<String> steps) {
        var words = new ArrayList<String>();
        JsonNode node = tree.root();
        for (var step : steps) {
            boolean item = node.isArray();
            node = item ? node.path(Integer.parseInt(step)) : node.path(step);
            if (!item) words.add(step);
            else words.set(words.size() - 1, item(words.getLast(), node, step));
        }
        return words.isEmpty() ? "" : String.join(", ", words) + ": ";
    }

    private static String item(String list, JsonNode node, String index) {
        for (var name : NAMES)
            if (node.path(name).isString()) return node.path(name).asString();
        return list + " no. " + (Integer.parseInt(index) + 1);
    }
}
