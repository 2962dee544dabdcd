package kith.organisation.check;

import static kith.organisation.check.Words.count;

import java.util.ArrayList;
import java.util.List;
import kith.organisation.Hub;
import kith.organisation.OperatingModel;
import kith.organisation.Span;

/** Holds the children that hubs have room for against the children who have to move in, in all and by what hubs do. */
final class RoomCheck {

    private RoomCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        model.hubs().stream().filter(hub -> hub.children().from() > hub.children().to()).forEach(hub ->
            found.add(Finding.differs("%s, is said to hold from %d to %d children, which is upside down.".formatted(hub.title(), hub.children().from(), hub.children().to()))));
        model.childrenToMoveIn().ifPresent(children -> all(model, children, found));
        return found;
    }

    private static void all(OperatingModel model, int children, List<Finding> found) {
        var room = room(model.hubs());
        var sum = "%s hold %s to %s children".formatted(Words.number(model.hubs().size(), "hub"), count(room.from()), count(room.to()));
        if (children >= room.from() && children <= room.to()) {
            found.add(Finding.agrees("%s, and about %s move in.".formatted(sum, count(children))));
            return;
        }
        found.add(Finding.differs("%s, and about %s move in: %s %s.".formatted(sum, count(children), count(Math.abs(children > room.to() ? children - room.to() : room.from() - children)),
            children > room.to() ? "more than there is room for at the most" : "fewer than the hubs should hold at the least")));
        model.hubsByFunction().forEach((function, hubs) -> byFunction(model, function, hubs, children, found));
    }

    private static void byFunction(OperatingModel model, String function, List<Hub> hubs, int children, List<Finding> found) {
        var room = room(hubs);
        int share = Math.round((float) children * hubs.size() / model.hubs().size());
        int over = share > room.to() ? share - room.to() : share < room.from() ? share - room.from() : 0;
        if (over != 0) found.add(Finding.differs("%s (%s) has room for %s to %s; an even share of %s is %s, %s too %s.".formatted(
            model.function(function).title(), Words.hubs(hubs), count(room.from()), count(room.to()), count(children), count(share), count(Math.abs(over)), over > 0 ? "many" : "few")));
    }

    private static Span room(List<Hub> hubs) { return hubs.stream().map(Hub::children).reduce(new Span(0, 0), Span::plus); }
}
