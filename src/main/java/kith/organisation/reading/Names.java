package kith.organisation.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kith.organisation.Problem;
import tools.jackson.databind.JsonNode;

/** Every name that one part of a model uses for another must belong to something, and to one thing only. */
final class Names {

    private final YamlTree tree;
    private final List<Problem> problems = new ArrayList<>();

    private Names(YamlTree tree) { this.tree = tree; }

    static List<Problem> check(YamlTree tree) {
        var names = new Names(tree);
        names.all();
        return names.problems;
    }

    private void all() {
        var bodies = codes("bodies");
        var areas = codes("service-areas");
        var groups = codes("groups");
        var hubs = codes("hubs");
        var teams = codes("teams");
        var functions = codes("functions");
        var roles = codes("roles");
        once("bodies", "service-areas", "groups", "hubs", "teams");
        var parts = codes("areas");
        once("areas");
        once("localities");
        once("functions");
        once("roles");

        each("service-areas", "body", bodies, "body");
        each("groups", "service-area", areas, "service area");
        each("hubs", "group", groups, "group");
        each("hubs", "function", functions, "function");
        each("hubs", "buddy", hubs, "hub");
        each("hubs", "without", roles, "role");
        each("hubs", "area", parts, "area");
        each("hubs", "linked", codes("localities"), "locality team or children's centre");
        each("localities", "area", parts, "area");
        each("transfer-points", "from", functions, "function");
        each("transfer-points", "to", functions, "function");
        for (int i = 0; i < size("service-areas"); i++) inside("/service-areas/" + i + "/moves", "to", bodies, "body");
        inside("/establishment/bands", "roles", roles, "role");
        each("teams", "group", groups, "group");
        each("teams", "service-area", areas, "service area");
        each("teams", "function", functions, "function");
        each("functions", "duty", roles, "role");
        for (var list : List.of("bodies", "service-areas", "groups", "hubs", "teams"))
            for (int i = 0; i < size(list); i++) makeUp("/" + list + "/" + i + "/make-up", roles, bodies);
        makeUp("/core-hub/make-up", roles, bodies);
        each("lines", "who", roles, "role");
        each("lines", "to", roles, "role");
        each("lines", "in", union(Set.of("body", "service-area", "group", "hub", "team"), bodies, areas, groups, hubs, teams), "place");
        for (var kind : List.of("new-posts", "deleted-posts", "kept-posts"))
            for (var key : List.of("role", "includes")) inside("/establishment/" + kind + "/posts", key, roles, "role");
        each("assimilated", "to", roles, "role");
        each("roll-out", "places", union(hubs, teams), "hub or team");
        once("panels");
        for (var key : List.of("chair", "members")) each("panels", key, roles, "role");
        each("delegated", "role", roles, "role");
        each("supervision", "roles", roles, "role");
        inside("/budgets/hubs", "code", union(hubs, teams), "hub or team");
        inside("/budgets/limits", "role", roles, "role");
        inside("/allocation/rules", "to", functions, "function");
        one("/allocation/otherwise/to", functions, "function");
        inside("/weights/caseloads/roles", "role", roles, "role");
        for (var list : List.of("statuses", "besides", "tasks")) oneOf("/weights/" + list, "code", "is weighed twice");
        oneOf("/weights/skills", "skill", "is named twice");
    }

    private void makeUp(String list, Set<String> roles, Set<String> bodies) {
        inside(list, "role", roles, "role");
        for (int i = 0; i < tree.root().at(list).size(); i++) inside(list + "/" + i + "/split", "body", bodies, "body");
    }

    private Set<String> codes(String list) {
        var found = new TreeSet<String>();
        tree.root().path(list).forEach(item -> found.add(item.path("code").asString()));
        return found;
    }

    private void once(String... lists) {
        var seen = new HashSet<String>();
        for (var list : lists)
            for (int i = 0; i < size(list); i++) {
                var pointer = "/" + list + "/" + i + "/code";
                var code = tree.root().at(pointer).asString();
                if (!seen.add(code)) say(pointer, "the code “" + code + "” is used twice; a code belongs to one thing only.");
            }
    }

    private void oneOf(String list, String key, String twice) {
        var seen = new HashSet<String>();
        for (int i = 0; i < tree.root().at(list).size(); i++) {
            var pointer = list + "/" + i + "/" + key;
            var value = tree.root().at(pointer).asString();
            if (!seen.add(value.toLowerCase(Locale.ROOT))) say(pointer, "“" + value + "” " + twice + "; say it once.");
        }
    }

    private void each(String list, String key, Set<String> known, String what) { inside("/" + list, key, known, what); }

    private void inside(String list, String key, Set<String> known, String what) {
        for (int i = 0; i < tree.root().at(list).size(); i++) one(list + "/" + i + "/" + key, known, what);
    }

    private void one(String pointer, Set<String> known, String what) {
        var value = tree.root().at(pointer);
        if (value.isArray()) for (int i = 0; i < value.size(); i++) one(pointer + "/" + i, known, what);
        else if (value.isString() && !known.contains(value.asString())) say(pointer, unknown(value, known, what));
    }

    private static String unknown(JsonNode value, Set<String> known, String what) {
        return "there is no " + what + " “" + value.asString() + "” in this model."
            + Likeness.nearest(value.asString(), known).map(near -> " Is “" + near + "” meant?").orElse("");
    }

    private void say(String pointer, String words) {
        var spot = tree.spot(pointer);
        problems.add(new Problem(spot.file(), spot.line(), PlacesInWords.of(tree, List.of(pointer.substring(1).split("/"))) + words));
    }

    private int size(String list) { return tree.root().path(list).size(); }

    @SafeVarargs private static Set<String> union(Set<String>... sets) {
        var all = new TreeSet<String>();
        for (var set : sets) all.addAll(set);
        return all;
    }
}
