package kith.exchange.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.organisation.OperatingModel;

/**
 * Where the demonstration authority lies: what people and places are called there, and who does the work. The stories are told of the hubs and posts
 * of the reference model; in another model a file of its name says who stands for them.
 *
 * @param hubs what stands for a hub, and {@code posts} for a post of the reference model; what is not named stands for itself
 * @param words what the stories call otherwise there
 */
record Region(String model, int children, Communities communities, Places places, String staffNames, Map<String, String> hubs, Map<String, String> posts, Map<String, String> words) {

    static final String REFERENCE = "slough-2016";
    private static final Set<String> OTHERS = Set.of("monmouthshire-2017");
    private static final Region OF_REFERENCE = new Region(REFERENCE, DemoAuthority.CHILDREN, new Communities(Lists.read("names.txt"), "communities"), new Places(Lists.read("places.txt")), "staff-names.csv",
        Map.of(), Map.of(), Map.of());

    static boolean knows(String model) {
        return model.equals(REFERENCE) || OTHERS.contains(model);
    }

    static Region of(OperatingModel model) {
        return named(model.code());
    }

    static Region named(String model) {
        if (!OTHERS.contains(model)) return OF_REFERENCE;
        var own = Lists.read(model + "/region.txt");
        return new Region(model, Integer.parseInt(own.under("children").getFirst()), new Communities(Lists.read("names.txt", model + "/names.txt"), "communities of " + model), new Places(Lists.read(model + "/places.txt")),
            model + "/staff-names.csv", pairs(own, "hubs"), pairs(own, "posts"), pairs(own, "words"));
    }

    String hub(String ofReference) {
        return hubs.getOrDefault(ofReference, ofReference);
    }

    String post(String ofReference) {
        return posts.getOrDefault(ofReference, ofReference);
    }

    /** In the words of the place. */
    String said(String words) {
        for (var each : this.words.entrySet()) words = words.replace(each.getKey(), each.getValue());
        return words;
    }

    private static Map<String, String> pairs(Lists lists, String heading) {
        return Optional.of(lists.under(heading)).orElseThrow().stream().map(line -> line.split(" = ", 2))
            .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (one, other) -> one, LinkedHashMap::new));
    }
}
