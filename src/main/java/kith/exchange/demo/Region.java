package kith.exchange.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.organisation.OperatingModel;
import kith.organisation.OperatingModels;

/**
 * Where the demonstration authority lies: what people and places are called there, and who does the work. The stories are told of the hubs and posts
 * of the reference model; in another model a file of its name says who stands for them.
 *
 * @param hubs what stands for a hub, one or several, and {@code posts} for a post of the reference model; what is not named stands for itself
 * @param where hubs lie, where the model says it
 * @param words what the stories call otherwise there
 * @param ways how those who do the work meet, are supervised and decide
 */
record Region(String model, int children, Communities communities, Places places, String staffNames, Map<String, List<String>> hubs, Map<String, String> posts, Where where, Map<String, String> words, Ways ways) {

    static final String REFERENCE = "slough-2016";
    private static final Set<String> OTHERS = Set.of("monmouthshire-2017", "slough-2021", "cambridgeshire-2011", "families-first-2026");
    /** Where young people are helped early, in a model that has somebody else for them. */
    private static final String YOUNG = "early-help-of-young-people";
    private static final int YOUNG_FROM = 13;
    private static final Region OF_REFERENCE = new Region(REFERENCE, DemoAuthority.CHILDREN, new Communities(Lists.read("names.txt"), "communities"), new Places(Lists.read("places.txt")), "staff-names.csv",
        Map.of("early-help", List.of("hub-1")), Map.of(), new Where(Map.of(), Map.of()), Map.of(), Ways.of(OperatingModels.shipped(REFERENCE)));

    /** The town and the area of each hub. */
    record Where(Map<String, String> towns, Map<String, String> areas) {

        static Where of(OperatingModel model) {
            var towns = new LinkedHashMap<String, String>();
            var areas = new LinkedHashMap<String, String>();
            for (var hub : model.hubs()) {
                hub.locality().ifPresent(town -> towns.put(hub.code(), town));
                hub.area().ifPresent(area -> areas.put(hub.code(), area));
            }
            return new Where(towns, areas);
        }

        /** Those of the town, else those of its part of the county, else all. */
        List<String> near(List<String> hubs, String town) {
            var here = hubs.stream().filter(hub -> town.equals(towns.get(hub))).toList();
            if (!here.isEmpty()) return here;
            var area = towns.entrySet().stream().filter(each -> each.getValue().equals(town)).map(each -> areas.get(each.getKey())).findFirst();
            var around = hubs.stream().filter(hub -> area.isPresent() && area.get() != null && area.get().equals(areas.get(hub))).toList();
            return around.isEmpty() ? hubs : around;
        }
    }

    static boolean knows(String model) {
        return model.equals(REFERENCE) || OTHERS.contains(model);
    }

    static Region of(OperatingModel model) {
        return named(model.code());
    }

    static Region named(String model) {
        if (!OTHERS.contains(model)) return OF_REFERENCE;
        var own = Lists.read(model + "/region.txt");
        var shipped = OperatingModels.shipped(model);
        return new Region(model, Integer.parseInt(own.under("children").getFirst()), Lists.exists(model + "/names.txt") ? new Communities(Lists.read("names.txt", model + "/names.txt"), "communities of " + model) : OF_REFERENCE.communities,
            places(model), Lists.exists(model + "/staff-names.csv") ? model + "/staff-names.csv" : OF_REFERENCE.staffNames, several(own), pairs(own, "posts"), Where.of(shipped), pairs(own, "words"), Ways.of(shipped));
    }

    /** What a place does not name of its own is named as in the place of the reference model. */
    private static Places places(String model) {
        if (!Lists.exists(model + "/places.txt")) return OF_REFERENCE.places;
        var own = Lists.read(model + "/places.txt");
        return new Places(own.has("streets") ? own : Lists.read(model + "/places.txt", "places.txt"));
    }

    String hub(String ofReference) {
        return hubs.getOrDefault(ofReference, List.of(ofReference)).getFirst();
    }

    /** Where several hubs do this work, the same one for a family whenever it comes: one near its home. */
    String hub(String ofReference, Family family) {
        var all = hubs.get(ofReference.equals("early-help") && hubs.containsKey(YOUNG) && young(family) ? YOUNG : ofReference);
        if (all == null) return ofReference;
        if (all.size() == 1) return all.getFirst();
        var near = family.home == null ? all : where.near(all, family.home.town());
        return near.get(family.number % near.size());
    }

    /** Brothers and sisters go together: where most of them would. */
    private static boolean young(Family family) {
        return family.children.stream().filter(each -> each.age(family.pen.today) >= YOUNG_FROM).count() * 2 > family.children.size();
    }

    String post(String ofReference) {
        return posts.getOrDefault(ofReference, ofReference);
    }

    /** In the words of the place. */
    String said(String words) {
        for (var each : this.words.entrySet()) words = words.replace(each.getKey(), each.getValue());
        return words;
    }

    /** One hub of ours may stand for several of the reference model, and several for one. */
    private static Map<String, List<String>> several(Lists lists) {
        var hubs = new LinkedHashMap<String, List<String>>();
        pairs(lists, "hubs").forEach((ofReference, ours) -> {
            for (var each : ofReference.split(" ")) hubs.put(each, new ArrayList<>(List.of(ours.split(" "))));
        });
        return hubs;
    }

    private static Map<String, String> pairs(Lists lists, String heading) {
        return Optional.of(lists.under(heading)).orElseThrow().stream().map(line -> line.split(" = ", 2))
            .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (one, other) -> one, LinkedHashMap::new));
    }
}
