package kith.organisation.check;

import java.util.ArrayList;
import java.util.List;
import kith.organisation.Hub;
import kith.organisation.MakeUp;
import kith.organisation.OperatingModel;

/** Finds hubs that are made otherwise than the core hub, on purpose or not. */
final class CoreHubCheck {

    private CoreHubCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        for (var hub : model.hubs()) {
            for (var core : model.coreHub().makeUp()) {
                if (core.assumed()) continue;
                var here = hub.makeUp().stream().filter(line -> line.role().equals(core.role())).findFirst();
                if (here.isEmpty()) found.add(Finding.differs("%s, has no %s, though every hub is said to have one.".formatted(hub.title(), Words.one(model.role(core.role())))));
                else if (here.get().wholeTime() != core.wholeTime()) found.add(Finding.differs("%s, has %s %s where the core hub has %s.".formatted(
                    hub.title(), Words.amount(here.get().wholeTime()), Words.many(model.role(core.role())), Words.amount(core.wholeTime()))));
            }
            extra(model, hub, found);
        }
        if (model.coreHub().makeUp().stream().map(MakeUp::role).map(model::role).noneMatch(role -> role.holdsEveryChild() || role.holdsChildren()))
            found.add(Finding.differs("Nobody in the core hub may be allocated a child."));
        return found;
    }

    private static void extra(OperatingModel model, Hub hub, List<Finding> found) {
        hub.makeUp().stream().filter(line -> !line.assumed() && model.coreHub().makeUp().stream().noneMatch(core -> core.role().equals(line.role()))).forEach(line ->
            found.add(Finding.differs("%s, also has %s, which the core hub has not.".formatted(hub.title(), Words.number(line.number(), model.role(line.role()))))));
    }
}
