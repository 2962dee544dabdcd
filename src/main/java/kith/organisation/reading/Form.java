package kith.organisation.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kith.organisation.Problem;

/** Holds the files against the published schema, and says in plain words where they differ. */
final class Form {

    private static final Schema SCHEMA = schema();

    private Form() { }

    static List<Problem> check(YamlTree tree) {
        return SCHEMA.validate(tree.root().toString(), InputFormat.JSON).stream()
            .map(error -> problem(tree, error)).distinct()
            .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line)).toList();
    }

    private static Schema schema() {
        var config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
            .getSchema(Form.class.getResourceAsStream("/models/schema/operating-model.schema.json"), InputFormat.JSON);
    }

    private static Problem problem(YamlTree tree, Error error) {
        var steps = new ArrayList<String>();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) steps.add(error.getInstanceLocation().getElement(i).toString());
        if (error.getKeyword().equals("additionalProperties")) {
            var unknown = tree.spot(pointer(steps) + "/" + error.getProperty());
            return new Problem(unknown.file(), unknown.line(), PlacesInWords.of(tree, steps) + unknown(error));
        }
        var spot = tree.spot(pointer(steps));
        return new Problem(spot.file(), spot.line(), PlacesInWords.of(tree, steps) + says(error));
    }

    private static String pointer(List<String> steps) { return steps.stream().map(step -> "/" + step).collect(Collectors.joining()); }

    private static String says(Error error) {
        var limit = error.getSchemaNode() == null ? "" : error.getSchemaNode().asText();
        return switch (error.getKeyword()) {
            case "required" -> "“" + error.getProperty() + "” is missing. It is needed: " + meaning(error) + ".";
            case "type" -> given(error) + " should be " + kind(limit) + ".";
            case "enum" -> given(error) + " should be one of " + list(error.getSchemaNode()) + ".";
            case "pattern" -> given(error) + " is not a code; a code has small letters, digits and hyphens, such as hub-10.";
            case "format" -> given(error) + " is not a date such as 2016-07-04.";
            case "minimum" -> given(error) + " should be " + limit + " or more.";
            case "exclusiveMinimum" -> given(error) + " should be more than " + limit + ".";
            case "maximum" -> given(error) + " should be " + limit + " or less.";
            case "minItems", "minProperties" -> "at least " + limit + " should be given here.";
            case "minLength" -> "this is empty.";
            case "uniqueItems" -> "something is named twice in this list.";
            default -> error.getMessage() + ".";
        };
    }

    private static String unknown(Error error) {
        var allowed = SCHEMA.getSchemaNode().at(parent(error)).path("properties");
        var known = new ArrayList<String>();
        allowed.fieldNames().forEachRemaining(known::add);
        return "“" + error.getProperty() + "” is not a key that a model knows here. "
            + Likeness.nearest(error.getProperty(), known).map(near -> "Is “" + near + "” meant?").orElse("It knows " + String.join(", ", known) + ".");
    }

    private static String parent(Error error) {
        var fragment = error.getSchemaLocation().getFragment().toString();
        return fragment.substring(0, fragment.lastIndexOf('/'));
    }

    private static String meaning(Error error) {
        var key = SCHEMA.getSchemaNode().at(parent(error)).path("properties").path(error.getProperty());
        var target = key.has("$ref") && !key.has("description") ? SCHEMA.getSchemaNode().at(key.path("$ref").asText().substring(1)) : key;
        var words = target.path("description").asText("see the schema");
        return Character.toLowerCase(words.charAt(0)) + words.substring(1).replaceFirst("\\.$", "");
    }

    private static String given(Error error) {
        var node = error.getInstanceNode();
        if (node != null && node.isNull()) return "nothing is given here; it";
        return node == null || node.isContainerNode() ? "this" : "“" + node.asText() + "”";
    }

    private static String kind(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list, each item after a hyphen or all in [ ]";
            case "object" -> "a set of keys and values";
            default -> "words";
        };
    }

    private static String list(JsonNode choices) {
        return StreamSupport.stream(choices.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(", "));
    }
}
