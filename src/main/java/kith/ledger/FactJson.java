package kith.ledger;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Facts as canonical JSON (RFC 8785 for the strings, whole numbers and booleans that facts hold: keys sorted, no spaces, no
 * nulls): the bytes that are stored, hashed and sealed.
 */
public final class FactJson {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
        .disable(JsonNodeFeature.WRITE_NULL_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail).setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .changeDefaultPropertyInclusion(all -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
        .build();

    private record Written(List<PersonId> about, Object body, UUID by, String corrects, String door, UUID forWhom, String happened, String hub,
                           String id, UUID occasion, String recorded, String source, LocalDate sourceDate, String type, int version,
                           String withdraws, List<WordsRef> words) {}

    private record WordsRef(UUID id, String hash) {}

    /** The names that a fact may have beside its body. */
    public static final Set<String> PARTS = Arrays.stream(Written.class.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet());

    private final FactKinds kinds;

    public FactJson(FactKinds kinds) {
        this.kinds = kinds;
    }

    /** @throws InvalidFact when it could not be read again */
    public byte[] write(Fact<?> fact) {
        Amendment.complete(fact).kind().fields().forEach(field -> field.check(fact.body()));
        var r = fact.recorded();
        return JSON.writeValueAsBytes(new Written(fact.about(), fact.body(), r.by(), text(fact.corrects()), r.door(), r.onBehalfOf(),
            fact.happened().toString(), r.hub(), fact.id().toString(), fact.occasion(), r.at().toString(),
            fact.origin() == null ? null : fact.origin().source(), fact.origin() == null ? null : fact.origin().date(),
            fact.kind().name(), fact.kind().version(), text(fact.withdraws()),
            fact.words().stream().map(w -> new WordsRef(w.id(), w.hash())).toList()));
    }

    private static final JsonMapper WITHOUT_IDS = JSON.rebuild().addModule(new SimpleModule().addSerializer(FactId.class, new StdSerializer<>(FactId.class) {
        @Override
        public void serialize(FactId id, JsonGenerator json, SerializationContext context) {
            json.writeString("");
        }
    })).build();

    /** The content by which facts of one day, rank, time and type are put in order: never an id, which tells the order of recording. */
    static byte[] content(Fact<?> fact) {
        return WITHOUT_IDS.writeValueAsBytes(List.of(fact.kind().name(), fact.happened().toString(), fact.body()));
    }

    /** @throws InvalidFact when the bytes do not hold a fact of a known kind, naming the place */
    public Fact<?> read(byte[] bytes) {
        return read(tree(bytes));
    }

    public static ObjectNode tree(byte[] bytes) {
        try {
            return (ObjectNode) JSON.readTree(bytes);
        } catch (JacksonException | ClassCastException broken) {
            throw new InvalidFact("the fact", "is not a JSON object");
        }
    }

    /** A body as JSON, as a correction carries it. */
    public static ObjectNode tree(Record body) {
        return JSON.valueToTree(body);
    }

    public Fact<?> read(ObjectNode node) {
        return read(node, kinds.named(need(node, "type")));
    }

    private <B extends Record> Fact<B> read(ObjectNode node, FactKind<B> kind) {
        var recorded = new Recorded(moment(node, "recorded"), uuid(node, "by"), uuid(node, "forWhom"), opt(node, "hub"), opt(node, "door"));
        var origin = node.has("source") ? new Origin(opt(node, "source"), node.has("sourceDate") ? day(node, "sourceDate") : null) : null;
        return Amendment.complete(new Fact<>(FactId.valueOf(need(node, "id")), kind, about(node), happened(node, "happened"), recorded,
            body(kind, node.get("body"), version(node, kind)), ref(node, "corrects"), ref(node, "withdraws"), origin, uuid(node, "occasion"), words(node)));
    }

    /** @throws InvalidFact naming the part of the body that is wrong */
    public static <B extends Record> B body(FactKind<B> kind, JsonNode body, int version) {
        if (body != null && !body.isObject()) throw new InvalidFact("body", "is not an object");
        var written = body == null ? JSON.createObjectNode() : (ObjectNode) body;
        try {
            var value = JSON.treeToValue(kind.current(written, version), kind.body());
            kind.fields().forEach(field -> field.check(value));
            return value;
        } catch (JacksonException wrong) {
            throw misfit(kind, wrong);
        }
    }

    private static InvalidFact misfit(FactKind<?> kind, JacksonException wrong) {
        var place = "body" + wrong.getPath().stream().map(each -> each.getPropertyName() == null ? "[" + each.getIndex() + "]" : "." + each.getPropertyName()).collect(Collectors.joining());
        if (wrong instanceof UnrecognizedPropertyException)
            return new InvalidFact(place, "is no part of " + kind + (kind.fields().isEmpty() ? "" : "; it has " + String.join(", ", kind.fields().stream().map(Field::name).toList())));
        if (wrong instanceof MismatchedInputException misfit && misfit.getTargetType() != null) return new InvalidFact(place, "is not " + expected(misfit.getTargetType()));
        return new InvalidFact(place, "cannot be read: " + wrong.getOriginalMessage().lines().findFirst().orElse(""));
    }

    private static String expected(Class<?> type) {
        if (type == Boolean.class) return "true or false";
        if (type == Integer.class) return "a whole number";
        if (type == LocalDate.class) return "a date (2026-03-02)";
        if (List.class.isAssignableFrom(type)) return "a list";
        return type == ObjectNode.class || type.isRecord() && type != FactId.class && type != PersonId.class ? "an object" : "a text";
    }

    private static List<PersonId> about(ObjectNode node) {
        var about = node.get("about");
        if (about == null || !about.isArray() || about.isEmpty()) throw new InvalidFact("about", "names nobody");
        var people = new ArrayList<PersonId>(about.size());
        for (var each : about) {
            if (!each.isString()) throw new InvalidFact("about", "holds " + each + ", which is not the id of a person");
            var person = PersonId.valueOf(each.stringValue());
            if (!people.contains(person)) people.add(person);
        }
        return List.copyOf(people);
    }

    private static List<Words> words(ObjectNode node) {
        var refs = node.get("words");
        if (refs == null) return List.of();
        var words = new ArrayList<Words>(refs.size());
        for (var each : refs) {
            if (!(each instanceof ObjectNode ref)) throw new InvalidFact("words", "holds " + each + ", which is not an object");
            words.add(new Words(uuid(ref, "id"), need(ref, "hash"), null, null));
        }
        return List.copyOf(words);
    }

    private static int version(ObjectNode node, FactKind<?> kind) {
        var version = node.get("version");
        if (version == null) return kind.version();
        if (!version.isInt() || version.intValue() < 1 || version.intValue() > kind.version()) throw new InvalidFact("version", version + " is not a version of " + kind);
        return version.intValue();
    }

    private static String need(ObjectNode node, String name) {
        var value = opt(node, name);
        if (value == null || value.isBlank()) throw new InvalidFact(name, "is missing");
        return value;
    }

    private static String opt(ObjectNode node, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) return null;
        if (!value.isString()) throw new InvalidFact(name, "is not a text");
        return value.stringValue();
    }

    private static FactId ref(ObjectNode node, String name) {
        var id = opt(node, name);
        return id == null ? null : FactId.valueOf(id);
    }

    private static UUID uuid(ObjectNode node, String name) {
        var id = opt(node, name);
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidFact(name, "\"" + id + "\" is not a UUID");
        }
    }

    private static Happened happened(ObjectNode node, String name) {
        try {
            return Happened.valueOf(need(node, name));
        } catch (DateTimeException wrong) {
            throw new InvalidFact(name, "\"" + opt(node, name) + "\" is neither a date (2026-03-02) nor a date and time with offset");
        }
    }

    private static Instant moment(ObjectNode node, String name) {
        try {
            return java.time.OffsetDateTime.parse(need(node, name)).toInstant();
        } catch (DateTimeException wrong) {
            throw new InvalidFact(name, "\"" + opt(node, name) + "\" is not a date and time with offset");
        }
    }

    private static LocalDate day(ObjectNode node, String name) {
        try {
            return LocalDate.parse(need(node, name));
        } catch (DateTimeException wrong) {
            throw new InvalidFact(name, "\"" + opt(node, name) + "\" is not a date");
        }
    }

    private static String text(FactId id) {
        return id == null ? null : id.toString();
    }
}
