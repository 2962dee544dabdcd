package kith.organisation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.organisation.HubFunction;
import kith.organisation.OperatingModel;

/** Finds hubs that no transfer point leads to, where a model has transfer points. */
final class TransfersCheck {

    private TransfersCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        if (model.transferPoints().isEmpty()) return found;
        for (var function : model.hubsByFunction().keySet())
            if (model.function(function).duty().isEmpty() && model.transferPoints().stream().noneMatch(point -> point.to().equals(function)))
                found.add(Finding.differs("No transfer point leads to %s.".formatted(Words.lower(model.function(function).title()))));
        for (var point : model.transferPoints())
            Stream.of(point.from(), point.to()).map(model::function).filter(function -> nobodyDoes(model, function))
                .forEach(function -> found.add(Finding.differs("A transfer point names %s, and no hub or team does that work.".formatted(Words.lower(function.title())))));
        if (found.isEmpty()) found.add(Finding.agrees("%s lead through all hubs.".formatted(Words.number(model.transferPoints().size(), "transfer point"))));
        return found;
    }

    private static boolean nobodyDoes(OperatingModel model, HubFunction function) {
        return model.hubs().stream().noneMatch(hub -> hub.function().equals(function.code())) && model.teams().stream().noneMatch(team -> team.function().equals(function.code()));
    }
}
