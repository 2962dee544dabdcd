package kith.ledger;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
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
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.JsonNodeFeature;
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

    private static final ClassValue<ObjectReader> BODIES = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> body) {
            return JSON.readerFor(body);
        }
    };

    private final FactKinds kinds;

    public FactJson(FactKinds kinds) {
        this.kinds = kinds;
    }

    /** @throws InvalidFact when it could not be read again */
    public byte[] write(Fact<?> fact) {
        Amendment.complete(fact).kind().check(fact.body());
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
        return read(node, kinds.named(Parts.need(node, "type")));
    }

    private <B extends Record> Fact<B> read(ObjectNode node, FactKind<B> kind) {
        var recorded = new Recorded(Parts.moment(node, "recorded"), Parts.uuid(node, "by"), Parts.uuid(node, "forWhom"), Parts.opt(node, "hub"), Parts.opt(node, "door"));
        var origin = node.hasNonNull("source") ? new Origin(Parts.opt(node, "source"), node.hasNonNull("sourceDate") ? Parts.day(node, "sourceDate") : null) : null;
        return Amendment.complete(new Fact<>(FactId.valueOf(Parts.need(node, "id")), kind, Parts.about(node), Parts.happened(node, "happened"), recorded,
            body(kind, node.get("body"), Parts.version(node, kind)), Parts.ref(node, "corrects"), Parts.ref(node, "withdraws"), origin, Parts.uuid(node, "occasion"), Parts.words(node)));
    }

    /** @throws InvalidFact naming the part of the body that is wrong */
    public static <B extends Record> B body(FactKind<B> kind, JsonNode body, int version) {
        boolean none = body == null || body.isNull();
        if (!none && !body.isObject()) throw new InvalidFact("body", "is not an object");
        var written = none ? JSON.createObjectNode() : (ObjectNode) body;
        try {
            B value = BODIES.get(kind.body()).readValue(kind.current(written, version));
            kind.check(value);
            return value;
        } catch (JacksonException wrong) {
            throw Misfit.of(kind, wrong);
        }
    }

    private static String text(FactId id) {
        return id == null ? null : id.toString();
    }
}
