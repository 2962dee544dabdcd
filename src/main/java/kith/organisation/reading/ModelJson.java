package kith.organisation.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import kith.organisation.OperatingModel;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A model as one piece of JSON, in the words of its files, and back. */
public final class ModelJson {

    private static final JsonMapper JSON = JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .changeDefaultPropertyInclusion(any -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
        .build();

    private ModelJson() { }

    public static ObjectNode of(OperatingModel model) { return JSON.valueToTree(model); }

    public static OperatingModel model(ObjectNode json) { return JSON.treeToValue(json, OperatingModel.class); }
}
