package kith.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.organisation.OperatingModel;
import kith.organisation.OperatingModels;
import kith.organisation.Role;
import kith.pathway.OwedRule;
import kith.pathway.PathwayFiles;

/** The pathway files of a model, held against its roles: what nobody there does, nobody does. */
public final class RulesOfAModel {

    private record Owes(String code, String role) {}

    private RulesOfAModel() {}

    /** @throws IllegalArgumentException saying which record is owed by a role that the model has not */
    public static void check(String model) {
        var wrong = owedByNobody(model, OperatingModels.find(model));
        if (!wrong.isEmpty()) throw new IllegalArgumentException(String.join("\n", wrong));
    }

    private static List<String> owedByNobody(String name, OperatingModel model) {
        var roles = model.roles().stream().map(Role::code).collect(Collectors.toSet());
        roles.addAll(OwedRule.IN_EVERY_MODEL);
        return PathwayFiles.of(name, Tellings.kinds()).files().stream()
            .flatMap(file -> Stream.concat(file.owed().stream().map(each -> new Owes(each.code(), each.role())), file.kept().stream().map(each -> new Owes(each.code(), each.role()))))
            .filter(each -> !roles.contains(each.role))
            .map(each -> each.code + ": owed by " + each.role + ", a role that this model does not have. Give it to one of its roles, or to " + String.join(", ", OwedRule.IN_EVERY_MODEL)).distinct().toList();
    }
}
