package kith.organisation.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a model's files with what was changed on the screen laid over them. Where the files themselves now say something else of the same
 * thing than they did, whoever changed the files has spoken last, and the files hold.
 */
public final class Overlay {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Overlay() { }

    /** @param rows the rows of the files, by table */
    public static Map<String, String> over(Map<String, String> rows, List<Laid> edits) {
        var result = new LinkedHashMap<>(rows);
        for (var table : edits.stream().map(each -> each.edit().table()).distinct().filter(rows::containsKey).toList())
            result.put(table, table(rows.get(table), edits.stream().filter(each -> each.edit().table().equals(table)).toList()));
        return result;
    }

    private static String table(String rows, List<Laid> edits) {
        var now = (ArrayNode) JSON.readTree(rows);
        var others = new ArrayList<ObjectNode>();
        var changed = new LinkedHashMap<ObjectNode, List<Spell>>();
        for (var each : edits) changed.putIfAbsent(each.edit().key(), spells(now, each.edit().key()));
        for (var row : now) if (changed.keySet().stream().noneMatch(key -> is(row, key))) others.add((ObjectNode) row);
        for (var each : edits) if (holds(each, now)) changed.compute(each.edit().key(), (key, spells) -> Spells.after(each.edit(), spells));
        var all = JSON.createArrayNode();
        others.forEach(all::add);
        changed.values().forEach(spells -> spells.forEach(spell -> all.add(row(spell))));
        return JSON.writeValueAsString(all);
    }

    /** Whether the files have left alone what this edit is about. */
    private static boolean holds(Laid laid, ArrayNode now) {
        var edit = laid.edit();
        var here = one(now, edit.key());
        var then = laid.file().says();
        if (edit.does() == Edit.Does.BEGIN) return here == null || laid.file().known() && here.equals(then);
        if (here == null) return !laid.file().known() || then == null;
        if (!laid.file().known()) return true;
        if (then == null) return false;
        return edit.does() == Edit.Does.END ? here.equals(then) : edit.says().propertyNames().stream().allMatch(part -> here.path(part).equals(then.path(part)));
    }

    static Laid.Row inFiles(String rows, ObjectNode key) {
        return rows == null ? Laid.Row.UNKNOWN : new Laid.Row(true, one((ArrayNode) JSON.readTree(rows), key));
    }

    private static ObjectNode one(ArrayNode rows, ObjectNode key) {
        for (var row : rows) if (is(row, key)) return bare((ObjectNode) row);
        return null;
    }

    private static List<Spell> spells(ArrayNode rows, ObjectNode key) {
        var spells = new ArrayList<Spell>();
        for (var row : rows) if (is(row, key)) spells.add(new Spell(bare((ObjectNode) row), LocalDate.parse(row.path("begins").asString()), null));
        return spells;
    }

    private static boolean is(JsonNode row, ObjectNode key) {
        return key.propertyNames().stream().allMatch(part -> row.path(part).equals(key.path(part)));
    }

    private static ObjectNode bare(ObjectNode row) {
        var bare = row.deepCopy();
        bare.remove("begins");
        for (var part : row.propertyNames()) if (row.get(part).isNull()) bare.remove(part);
        return bare;
    }

    private static ObjectNode row(Spell spell) {
        var row = spell.says().deepCopy();
        row.put("begins", spell.from().toString());
        if (spell.until() != null) row.put("ends", spell.until().toString());
        return row;
    }
}
