package kith.organisation.check;

import java.util.ArrayList;
import java.util.List;
import kith.organisation.Hub;
import kith.organisation.OperatingModel;

/** Finds hubs that nobody covers, and buddies who do not know of each other. */
final class CoverCheck {

    private CoverCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        var alone = model.hubs().stream().filter(hub -> hub.buddy().isEmpty()).toList();
        for (var hub : alone) found.add(Finding.differs("%s, has no buddy hub: nobody takes its messages during the weekly discussion or covers for sickness and leave.".formatted(hub.title())));
        if (!alone.isEmpty() && model.hubs().size() % 2 == 1)
            found.add(Finding.differs("%d hubs cannot all stand in pairs: make one group of three, or name another cover.".formatted(model.hubs().size())));
        for (var hub : model.hubs()) hub.buddy().flatMap(model::hub).ifPresent(buddy -> buddies(model, hub, buddy, found));
        long pairs = model.hubs().stream().filter(hub -> hub.buddy().flatMap(model::hub).flatMap(Hub::buddy).filter(hub.code()::equals).isPresent()).count() / 2;
        if (pairs > 0) found.add(Finding.agrees("%s stand in %s of buddies who cover for each other.".formatted(Words.number((int) pairs * 2, "hub"), Words.number((int) pairs, "pair"))));
        return found;
    }

    private static void buddies(OperatingModel model, Hub hub, Hub buddy, List<Finding> found) {
        if (buddy.code().equals(hub.code())) found.add(Finding.differs(hub.title() + ", is named as its own buddy."));
        else if (buddy.buddy().filter(hub.code()::equals).isEmpty()) found.add(Finding.differs("%s, has %s as its buddy, but the buddy of %s is %s.".formatted(
            hub.title(), Words.hub(buddy), Words.hub(buddy), buddy.buddy().flatMap(model::hub).map(Words::hub).orElse("not named"))));
    }
}
