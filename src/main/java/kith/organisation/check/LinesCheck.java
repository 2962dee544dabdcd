package kith.organisation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.organisation.MakeUp;
import kith.organisation.OperatingModel;
import kith.organisation.Place;
import kith.organisation.ReportingLine;

/** Finds those who answer to two people, and those who answer to nobody. */
final class LinesCheck {

    private LinesCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        doubled(model).forEach((says, places) -> found.add(Finding.differs("%s %s".formatted(says, places.size() > 1 ? "This is so in %d places. Agree who decides when they differ.".formatted(places.size()) : "Agree who decides when they differ."))));
        model.places().forEach(place -> place.makeUp().stream().filter(line -> answersToNobody(model, place, line)).forEach(line ->
            found.add(Finding.differs("Nobody is named whom the %s of %s answers to.".formatted(Words.one(model.role(line.role())), place.title())))));
        circles(model, found);
        return found;
    }

    private static Map<String, Set<String>> doubled(OperatingModel model) {
        var doubled = new LinkedHashMap<String, Set<String>>();
        model.places().forEach(place -> place.makeUp().forEach(line -> {
            var lines = lines(model, place, line);
            if (lines.stream().map(ReportingLine::to).distinct().count() > 1)
                doubled.computeIfAbsent(says(model, line, lines), words -> new LinkedHashSet<>()).add(place.code());
        }));
        return doubled;
    }

    private static String says(OperatingModel model, MakeUp line, List<ReportingLine> lines) {
        var role = Words.one(model.role(line.role()));
        return "%s %s answers to %s.".formatted(role.matches("[aeiou].*") ? "An" : "A", role, Words.and(lines.stream().map(to ->
            "the %s (%s)".formatted(Words.one(model.role(to.to())), Words.and(to.purposes().stream().map(p -> p.replace('-', ' ')))))));
    }

    /** The plan is not asked about roles it gives no number for, nor about those who lead a legal body. */
    private static boolean answersToNobody(OperatingModel model, Place place, MakeUp line) {
        return !line.assumed() && !model.role(line.role()).leads(Place.Kind.BODY) && lines(model, place, line).isEmpty();
    }

    private static List<ReportingLine> lines(OperatingModel model, Place place, MakeUp line) {
        return model.lines().stream().filter(l -> l.holdsFor(line.role(), place)).toList();
    }

    private static void circles(OperatingModel model, List<Finding> found) {
        for (var role : model.roles()) {
            var above = new LinkedHashSet<String>();
            climb(model, role.code(), above);
            if (above.contains(role.code())) found.add(Finding.differs("The line above the %s comes back to itself.".formatted(Words.one(role))));
        }
    }

    private static void climb(OperatingModel model, String role, Set<String> above) {
        model.lines().stream().filter(line -> line.who().contains(role) && above.add(line.to())).forEach(line -> climb(model, line.to(), above));
    }
}
