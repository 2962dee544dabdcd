package kith.organisation.reading;

import java.util.ArrayList;
import kith.organisation.ModelNotValid;
import kith.organisation.OperatingModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** From files to a model: first their form, then the names they use for each other, then the whole. */
public final class ModelReading {

    private ModelReading() { }

    public static OperatingModel of(ModelFiles files) {
        var tree = YamlTree.of(files);
        var problems = new ArrayList<>(tree.problems());
        if (problems.isEmpty()) problems.addAll(Form.check(tree));
        if (problems.isEmpty()) problems.addAll(Names.check(tree));
        if (!problems.isEmpty()) throw new ModelNotValid(problems);
        weigh(tree.root());
        return model(tree);
    }

    /** What every model has that says nothing of its own; a scheme of its own may leave the skills out. */
    private static void weigh(ObjectNode model) {
        if (model.path("weights").has("skills")) return;
        var own = YamlTree.of(ModelFiles.weights()).root().path("weights");
        if (model.path("weights") instanceof ObjectNode weights) weights.set("skills", own.path("skills"));
        else model.set("weights", own);
    }

    private static OperatingModel model(YamlTree tree) {
        try {
            return ModelJson.model(Completion.of(tree.root()));
        } catch (JacksonException e) {
            throw new IllegalStateException("The schema lets through what the model cannot hold: " + e.getMessage(), e);
        }
    }
}
