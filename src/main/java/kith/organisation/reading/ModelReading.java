package kith.organisation.reading;

import java.util.ArrayList;
import kith.organisation.ModelNotValid;
import kith.organisation.OperatingModel;
import tools.jackson.core.JacksonException;

/** From files to a model: first their form, then the names they use for each other, then the whole. */
public final class ModelReading {

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
            return ModelJson.model(Completion.of(tree.root()));
        } catch (JacksonException e) {
            throw new IllegalStateException("The schema lets through what the model cannot hold: " + e.getMessage(), e);
        }
    }
}
