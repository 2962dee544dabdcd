package kith.docs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kith.ledger.FactCorrected;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.FactKinds;
import kith.ledger.FactWithdrawn;
import kith.ledger.Field;
import kith.ledger.PersonId;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a file of facts, made from the kinds of fact. */
final class FactsSchema {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private FactsSchema() {}

    static String of(FactKinds kinds) {
        var all = kinds.all().stream().sorted(Comparator.comparing(FactKind::name)).toList();
        var schema = JSON.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema").put("title", "A file of people and facts for ./kith evaluate (docs/facts.md)");
        object(schema, List.of("people", "facts"));
        var parts = schema.putObject("properties");
        parts.putObject("$schema").put("type", "string");
        parts.putObject("people").put("type", "array").set("items", person());
        parts.putObject("facts").put("type", "array").set("items", fact(all));
        var bodies = schema.putObject("$defs");
        day(bodies.putObject("date"));
        bodies.putObject("moment").put("type", "string").put("format", "date-time");
        for (var kind : all) bodies.set(kind.name(), body(kind));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private static ObjectNode person() {
        var person = object(JSON.createObjectNode(), List.of("id"));
        var parts = person.putObject("properties");
        id(parts.putObject("id"));
        for (var day : List.of("born", "expected", "died")) parts.set(day, ref("date"));
        return person;
    }

    private static ObjectNode fact(Collection<? extends FactKind<?>> kinds) {
        var fact = object(JSON.createObjectNode(), List.of("id", "type", "about", "happened", "recorded"));
        var parts = fact.putObject("properties");
        id(parts.putObject("id"));
        var types = parts.putObject("type").putArray("enum");
        kinds.forEach(kind -> types.add(kind.name()));
        id(parts.putObject("about").put("type", "array").put("minItems", 1).putObject("items"));
        parts.putObject("happened").putArray("anyOf").add(ref("date")).add(ref("moment"));
        parts.set("recorded", ref("moment"));
        parts.putObject("body").put("type", "object");
        id(parts.putObject("corrects").put("description", "the fact that a fact.corrected puts right"));
        id(parts.putObject("withdraws").put("description", "the fact that a fact.withdrawn takes back"));
        for (var uuid : List.of("by", "forWhom", "occasion")) parts.putObject(uuid).put("type", "string").put("format", "uuid");
        for (var text : List.of("hub", "door", "source")) parts.putObject(text).put("type", "string");
        parts.set("sourceDate", ref("date"));
        parts.putObject("version").put("type", "integer").put("minimum", 1);
        parts.putObject("words").put("type", "array").putObject("items").put("type", "object");
        var each = fact.putArray("allOf");
        kinds.forEach(kind -> each.add(rule(kind)));
        return fact;
    }

    private static ObjectNode rule(FactKind<?> kind) {
        var rule = JSON.createObjectNode();
        rule.putObject("if").putObject("properties").putObject("type").put("const", kind.name());
        var then = rule.putObject("then");
        then.putObject("properties").set("body", ref(kind.name()));
        var needed = then.putArray("required");
        if (kind.equals(FactCorrected.KIND) || kind.fields().stream().anyMatch(Field::needed)) needed.add("body");
        if (kind.equals(FactCorrected.KIND)) needed.add("corrects");
        if (kind.equals(FactWithdrawn.KIND)) needed.add("withdraws");
        if (needed.isEmpty()) then.remove("required");
        return rule;
    }

    private static ObjectNode body(FactKind<?> kind) {
        var body = object(JSON.createObjectNode(), kind.fields().stream().filter(Field::needed).map(Field::name).toList());
        var parts = body.putObject("properties");
        for (var field : kind.fields()) part(parts.putObject(field.name()), field);
        if (kind.equals(FactCorrected.KIND)) {
            parts.putObject("happened").putArray("anyOf").add(ref("date")).add(ref("moment"));
            body.put("minProperties", 1);
        }
        return body;
    }

    private static void part(ObjectNode part, Field field) {
        if (field.type() == Boolean.class) part.put("type", "boolean");
        else if (field.type() == Integer.class) part.put("type", "integer");
        else if (field.type() == LocalDate.class) part.put("$ref", "#/$defs/date");
        else if (field.type() == ObjectNode.class) part.put("type", "object");
        else if (List.class.isAssignableFrom(field.type())) code(part.put("type", "array").putObject("items"), field);
        else if (field.type() == FactId.class) id(part.put("description", "the id of a fact"));
        else if (field.type() == PersonId.class) id(part.put("description", "the id of a person"));
        else code(part, field);
    }

    private static void code(ObjectNode part, Field field) {
        part.put("type", "string");
        if (field.codes() == null) return;
        var codes = part.putArray("enum");
        field.codes().labels().keySet().forEach(codes::add);
    }

    private static ObjectNode object(ObjectNode node, List<String> needed) {
        node.put("type", "object").put("additionalProperties", false);
        if (!needed.isEmpty()) needed.forEach(node.putArray("required")::add);
        return node;
    }

    private static void id(ObjectNode node) {
        node.put("type", "string").put("minLength", 1);
    }

    private static void day(ObjectNode node) {
        node.put("type", "string").put("format", "date");
    }

    private static ObjectNode ref(String name) {
        return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
    }
}
