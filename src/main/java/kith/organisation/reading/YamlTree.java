package kith.organisation.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.organisation.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Several YAML files as one tree that remembers in which file and line each of its parts stands. */
final class YamlTree {

    private static final int DEPTH = 20;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    record Spot(String file, int line) { }

    private final ObjectNode root = NODES.objectNode();
    private final Map<String, Spot> spots = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private String file;

    static YamlTree of(ModelFiles files) {
        var tree = new YamlTree();
        tree.file = files.folder();
        tree.spots.put("", new Spot(files.folder(), 0));
        files.texts().forEach(tree::add);
        return tree;
    }

    ObjectNode root() { return root; }

    List<Problem> problems() { return problems; }

    /** The line of this part, or of the nearest part around it that has one. */
    Spot spot(String pointer) {
        var found = spots.get(pointer);
        return found != null ? found : spot(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private void add(ModelFiles.Text text) {
        file = text.file();
        try {
            var settings = LoadSettings.builder().setLabel(file).setSchema(new CoreSchema()).build();
            new Compose(settings).composeString(text.content()).ifPresent(this::addAll);
        } catch (MarkedYamlEngineException e) {
            problems.add(new Problem(file, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0), "this is not readable as YAML: " + e.getProblem() + "."));
        } catch (YamlEngineException e) {
            problems.add(new Problem(file, 0, "this is not readable as YAML: " + e.getMessage()));
        }
    }

    private void addAll(Node document) {
        if (document instanceof MappingNode mapping) fill(root, mapping, "", 0);
        else problems.add(new Problem(file, 1, "a file of a model is a list of keys with their values, such as “hubs:”."));
    }

    private void fill(ObjectNode object, MappingNode mapping, String pointer, int depth) {
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            var here = pointer + "/" + key;
            if (object.has(key)) {
                var first = spot(here);
                problems.add(new Problem(file, line(tuple.getKeyNode()), "“" + key + "” is given twice; the first is in " + first.file() + ", line " + first.line() + "."));
                continue;
            }
            spots.put(here, new Spot(file, line(tuple.getKeyNode())));
            object.set(key, read(tuple.getValueNode(), here, depth + 1));
        }
    }

    private JsonNode read(Node node, String pointer, int depth) {
        if (depth > DEPTH) {
            problems.add(new Problem(file, line(node), "this is nested too deeply."));
            return NODES.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> {
                var object = NODES.objectNode();
                fill(object, mapping, pointer, depth);
                yield object;
            }
            case SequenceNode sequence -> {
                var list = NODES.arrayNode();
                for (var item : sequence.getValue()) {
                    var here = pointer + "/" + list.size();
                    spots.put(here, new Spot(file, line(item)));
                    list.add(read(item, here, depth + 1));
                }
                yield list;
            }
            case ScalarNode scalar -> value(scalar);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode value(ScalarNode scalar) {
        var text = scalar.getValue();
        try {
            if (scalar.getTag().equals(Tag.INT)) return NODES.numberNode(Long.parseLong(text));
            if (scalar.getTag().equals(Tag.FLOAT)) return NODES.numberNode(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return NODES.stringNode(text);
        }
        if (scalar.getTag().equals(Tag.BOOL)) return NODES.booleanNode(Boolean.parseBoolean(text));
        return scalar.getTag().equals(Tag.NULL) ? NODES.nullNode() : NODES.stringNode(text);
    }

    private static int line(Node node) { return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0); }
}
