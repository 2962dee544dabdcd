package kith.organisation.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A model as a folder of files again, in the split that readers know. */
public final class ModelFolder {

    private static final Map<String, List<String>> FILES = new LinkedHashMap<>();
    private static final String REST = "model.yml";
    /** Lists that say something by being empty. */
    private static final Set<String> EVEN_EMPTY = Set.of("make-up", "cleared");
    private static final DumpSettings YAML = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(140).setIndent(4).setIndicatorIndent(2).build();

    static {
        FILES.put(REST, List.of("model", "title", "country", "valid-from", "written-out", "about"));
        FILES.put("hubs.yml", List.of("areas", "localities", "functions", "group-span", "groups", "core-hub", "hubs", "teams"));
        FILES.put("roles.yml", List.of("roles", "lines"));
        FILES.put("establishment.yml", List.of("establishment", "staff-in-scope", "assimilated", "staff-windows"));
        FILES.put("roll-out.yml", List.of("roll-out", "phases", "reviews", "transfer-points", "demand", "cost-of-change", "children-to-move-in"));
        FILES.put("allocation.yml", List.of("allocation"));
        FILES.put("panels.yml", List.of("panels", "delegated"));
        FILES.put("meetings.yml", List.of("meetings"));
        FILES.put("board.yml", List.of("board"));
        FILES.put("cover.yml", List.of("cover"));
        FILES.put("weights.yml", List.of("weights"));
        FILES.put("supervision.yml", List.of("supervision"));
        FILES.put("budgets.yml", List.of("budgets"));
        FILES.put("access.yml", List.of("access"));
    }

    private ModelFolder() { }

    /** @return the files written */
    public static List<Path> write(ObjectNode model, Path folder) {
        var brief = briefly(model.deepCopy());
        var written = new ArrayList<Path>();
        var inFile = FILES.values().stream().flatMap(List::stream).toList();
        FILES.forEach((file, keys) -> {
            var part = new LinkedHashMap<String, Object>();
            for (var key : keys) if (brief.has(key)) part.put(key, plain(brief.get(key)));
            if (file.equals(REST)) for (var key : brief.propertyNames()) if (!inFile.contains(key)) part.put(key, plain(brief.get(key)));
            if (!part.isEmpty()) written.add(file(folder.resolve(file), part));
        });
        return written;
    }

    private static Path file(Path path, Map<String, Object> part) {
        try {
            Files.createDirectories(path.getParent());
            return Files.writeString(path, new Dump(YAML).dumpToString(part), UTF_8);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private static Object plain(JsonNode node) { return JsonMapper.shared().treeToValue(node, Object.class); }

    /** What goes without saying is left unsaid: what a hub has from the core hub, and days that stand in the roll-out. */
    private static ObjectNode briefly(ObjectNode model) {
        for (var hub : model.path("hubs")) likeCore((ObjectNode) hub, model.path("core-hub"));
        begin(model, "hubs");
        begin(model, "teams");
        ownRoles(model);
        prune(model);
        return model;
    }

    private static void likeCore(ObjectNode hub, JsonNode core) {
        if (hub.path("children").equals(core.path("children"))) hub.remove("children");
        var without = hub.arrayNode();
        var own = hub.arrayNode();
        for (var line : core.path("make-up")) if (of(hub.path("make-up"), line).isEmpty()) without.add(line.path("role").asString());
        for (var line : hub.path("make-up")) if (!of(hub.path("make-up"), line).equals(of(core.path("make-up"), line))) own.add(line);
        hub.remove(List.of("without", "make-up"));
        if (!without.isEmpty()) hub.set("without", without);
        if (!own.isEmpty()) hub.set("make-up", own);
    }

    private static List<JsonNode> of(JsonNode makeUp, JsonNode like) {
        var found = new ArrayList<JsonNode>();
        for (var line : makeUp) if (line.path("role").equals(like.path("role"))) found.add(line);
        return found;
    }

    private static void begin(ObjectNode model, String list) {
        var phases = model.path("roll-out").isArray() ? (ArrayNode) model.path("roll-out") : model.putArray("roll-out");
        for (var place : model.path(list)) {
            var begins = ((ObjectNode) place).remove("begins");
            if (begins == null || begins.equals(model.path("valid-from"))) continue;
            boolean there = false;
            for (var phase : phases) for (var code : phase.path("places")) there |= code.equals(place.path("code"));
            if (!there) phases.addObject().set("begins", begins).putArray("places").add(place.path("code").asString());
        }
    }

    /** The weights that every model has speak of roles that not every model has. */
    private static void ownRoles(ObjectNode model) {
        var known = new ArrayList<JsonNode>();
        model.path("roles").forEach(role -> known.add(role.path("code")));
        if (!(model.path("weights").path("caseloads").path("roles") instanceof ArrayNode roles)) return;
        for (int i = roles.size() - 1; i >= 0; i--) if (!known.contains(roles.get(i).path("role"))) roles.remove(i);
    }

    private static void prune(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var key : List.copyOf(object.propertyNames()))
                if (object.get(key).isArray() && object.get(key).isEmpty() && !EVEN_EMPTY.contains(key)) object.remove(key);
            if (object.path("establishment") instanceof ObjectNode lines)
                for (var kind : List.copyOf(lines.propertyNames())) if (lines.get(kind).path("posts").isEmpty()) lines.remove(kind);
        }
        node.forEach(ModelFolder::prune);
    }
}
