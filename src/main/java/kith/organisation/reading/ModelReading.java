package kith.organisation.reading;

import java.util.ArrayList;
import kith.organisation.ModelNotValid;
import kith.organisation.OperatingModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** From files to a model: first their form, then the names they use for each other, then the whole. */
public final class ModelReading {

    private static final JsonMapper JSON = JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .build();

    private ModelReading() { }

    public static OperatingModel of(ModelFiles files) {
        var tree = YamlTree.of(files);
        var problems = new ArrayList<>(tree.problems());
        if (problems.isEmpty()) problems.addAll(Form.check(tree));
        if (problems.isEmpty()) problems.addAll(Names.check(tree));
        if (!problems.isEmpty()) throw new ModelNotValid(problems);
        if (!tree.root().has("weights")) tree.root().set("weights", YamlTree.of(ModelFiles.weights()).root().path("weights"));
        return model(tree);
    }

    private static OperatingModel model(YamlTree tree) {
        try {
            return JSON.treeToValue(Completion.of(tree.root()), OperatingModel.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("The schema lets through what the model cannot hold: " + e.getMessage(), e);
        }
    }
}
