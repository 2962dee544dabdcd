package kith.organisation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import kith.organisation.OperatingModel;

/** Finds panels that nobody can chair, matters that two panels decide, and authority over what no panel decides. */
final class PanelsCheck {

    private PanelsCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        if (model.panels().isEmpty()) return found;
        var roles = new HashSet<String>();
        model.places().forEach(place -> place.makeUp().forEach(line -> roles.add(line.role())));
        var decides = new HashMap<String, String>();
        for (var panel : model.panels()) {
            if (!roles.contains(panel.chair())) found.add(Finding.differs("No post is held by %s, who is to chair the %s.".formatted(a(Words.one(model.role(panel.chair()))), Words.lower(panel.title()))));
            for (var matter : panel.matters()) {
                var other = decides.putIfAbsent(matter, panel.title());
                if (other != null) found.add(Finding.differs("Two panels decide on %s: the %s and the %s. Agree which.".formatted(words(matter), Words.lower(other), Words.lower(panel.title()))));
            }
        }
        for (var each : model.delegated()) {
            if (!roles.contains(each.role())) found.add(Finding.differs("No post is held by %s, who has authority of their own.".formatted(a(Words.one(model.role(each.role()))))));
            if (each.when().equals("emergency"))
                for (var matter : each.matters())
                    if (!decides.containsKey(matter)) found.add(Finding.differs("%s may decide on %s in an emergency, and no panel ratifies it.".formatted(Words.upper(a(Words.one(model.role(each.role())))), words(matter))));
        }
        if (found.isEmpty()) found.add(Finding.agrees("%s decide on %s; each has a chair in post.".formatted(Words.number(model.panels().size(), "panel"), Words.number(decides.size(), "matter"))));
        return found;
    }

    private static String a(String role) { return (role.matches("[aeiou].*") ? "an " : "a ") + role; }

    private static String words(String matter) { return matter.replace('-', ' '); }
}
