package kith.organisation.check;

import java.util.ArrayList;
import java.util.List;
import kith.organisation.Area;
import kith.organisation.Hub;
import kith.organisation.OperatingModel;

/** Holds where hubs are placed against where the need is, and finds hubs without the locality teams they should work with. */
final class AreasCheck {

    /** How far a share of the hubs may be from the share of the need, in per cent of the whole. */
    private static final double NEAR = 3;

    private AreasCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        if (!model.areas().isEmpty()) {
            model.areas().forEach(area -> share(model, area, found));
            double need = model.areas().stream().mapToDouble(area -> area.need().orElse(0.0)).sum();
            if (need != 0 && Math.abs(need - 100) > 0.05) found.add(Finding.differs("The need of the areas comes to %s%%.".formatted(Words.amount(need))));
            model.hubs().stream().filter(hub -> hub.area().isEmpty()).forEach(hub -> found.add(Finding.differs("%s, is placed in no area.".formatted(hub.title()))));
        }
        for (var hub : model.hubs()) {
            if (model.function(hub.function()).linked() && hub.linked().isEmpty()) found.add(Finding.differs("%s, is linked with no locality team or children's centre.".formatted(hub.title())));
            hub.buddy().flatMap(model::hub).filter(buddy -> hub.code().compareTo(buddy.code()) < 0 && hub.area().isPresent() && !hub.area().equals(buddy.area()))
                .ifPresent(buddy -> found.add(Finding.differs("%s, and %s cover for each other from different areas.".formatted(hub.title(), Words.hub(buddy)))));
            elsewhere(model, hub, found);
        }
        long linked = model.hubs().stream().filter(hub -> !hub.linked().isEmpty()).count();
        if (linked > 0) found.add(Finding.agrees("%s work with %s by name.".formatted(Words.number((int) linked, "hub"), Words.number(model.localities().size(), "locality team or children's centre", "locality teams and children's centres"))));
        return found;
    }

    private static void share(OperatingModel model, Area area, List<Finding> found) {
        long hubs = model.hubs().stream().filter(hub -> hub.area().filter(area.code()::equals).isPresent()).count();
        if (hubs == 0) found.add(Finding.differs("%s has no hub.".formatted(area.name())));
        if (area.need().isEmpty()) return;
        double share = 100.0 * hubs / model.hubs().size();
        var says = "%s has %s of %d (%.0f%%) for %.0f%% of the need".formatted(area.name(), Words.number((int) hubs, "hub"), model.hubs().size(), share, area.need().get());
        found.add(Math.abs(share - area.need().get()) <= NEAR ? Finding.agrees(says + ".") : Finding.differs("%s: %s than its share.".formatted(says, share < area.need().get() ? "less" : "more")));
    }

    private static void elsewhere(OperatingModel model, Hub hub, List<Finding> found) {
        for (var code : hub.linked())
            model.localities().stream().filter(each -> each.code().equals(code) && each.area().isPresent() && hub.area().isPresent() && !each.area().equals(hub.area()))
                .forEach(each -> found.add(Finding.differs("%s, is linked with %s, which lies in another area.".formatted(hub.title(), each.name()))));
    }
}
