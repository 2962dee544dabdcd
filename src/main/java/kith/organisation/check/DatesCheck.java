package kith.organisation.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import kith.organisation.OperatingModel;
import kith.organisation.Phase;
import kith.organisation.RollOut;

/** Finds hubs without a day to begin, and phases without a day by which they are in place. */
final class DatesCheck {

    private DatesCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        phases(model, found);
        if (model.rollOut().isEmpty()) return found;
        var named = new HashSet<String>();
        for (var phase : model.rollOut())
            for (var place : phase.places())
                if (!named.add(place)) found.add(Finding.differs("%s begins in two phases of the roll-out.".formatted(model.place(place).orElseThrow().title())));
        var missing = model.hubs().stream().filter(hub -> !named.contains(hub.code())).toList();
        if (!missing.isEmpty()) found.add(Finding.differs("The roll-out gives no date for %s; %s as from %s, the first day of the model.".formatted(
            Words.hubs(missing), missing.size() == 1 ? "it counts" : "they count", Words.day(model.validFrom()))));
        for (var phase : model.rollOut()) phase(model, phase, found);
        return found;
    }

    private static void phases(OperatingModel model, List<Finding> found) {
        Phase before = null;
        for (var phase : model.phases()) {
            if (phase.from().isEmpty()) found.add(Finding.differs("Phase %d, %s, has no day on which it begins.".formatted(phase.number(), Words.lower(phase.title()))));
            if (before != null && phase.from().isPresent() && before.until().filter(end -> !end.isBefore(phase.from().get())).isPresent())
                found.add(Finding.differs("Phase %d, %s, begins before phase %d ends.".formatted(phase.number(), Words.lower(phase.title()), before.number())));
            before = phase;
        }
    }

    private static void phase(OperatingModel model, RollOut phase, List<Finding> found) {
        if (phase.begins().isBefore(model.validFrom()))
            found.add(Finding.differs("%s begins on %s, before the model does (%s).".formatted(places(model, phase), Words.day(phase.begins()), Words.day(model.validFrom()))));
        if (phase.inPlaceBy().isEmpty())
            found.add(Finding.differs("%s: a beginning on %s, and no date by which all is in place.".formatted(places(model, phase), Words.day(phase.begins()))));
        phase.inPlaceBy().filter(end -> end.isBefore(phase.begins())).ifPresent(end ->
            found.add(Finding.differs("%s: in place by %s, before the beginning on %s.".formatted(places(model, phase), Words.day(end), Words.day(phase.begins())))));
    }

    private static String places(OperatingModel model, RollOut phase) {
        var hubs = phase.places().stream().flatMap(code -> model.hub(code).stream()).toList();
        var others = phase.places().stream().filter(code -> model.hub(code).isEmpty()).map(code -> model.place(code).orElseThrow().title());
        return Words.upper(Words.and(Stream.concat(hubs.isEmpty() ? Stream.of() : Stream.of(Words.hubs(hubs)), others)));
    }
}
