package kith.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every post of a model: first those that its places need, as far as the establishment pays for them; then the posts that the
 * establishment has beyond that, each given to the hub or team that is shortest of paid posts.
 */
public final class Posts {

    private final OperatingModel model;
    private final Map<String, Double> left = new HashMap<>();
    private final Map<String, Integer> numbered = new HashMap<>();
    private final List<Post> posts = new ArrayList<>();

    private Posts(OperatingModel model) { this.model = model; }

    public static List<Post> of(OperatingModel model) {
        var posts = new Posts(model);
        for (var role : model.roles()) model.establishment().postsOf(role.code()).ifPresent(number -> posts.left.put(role.code(), (double) number));
        model.places().forEach(place -> place.makeUp().forEach(line -> posts.needed(place, line)));
        posts.spare();
        return List.copyOf(posts.posts);
    }

    private void needed(Place place, MakeUp line) {
        for (int i = 0; i < line.number(); i++) add(place, line, funded(line));
    }

    /** A role that the establishment does not count is not held against it. */
    private boolean funded(MakeUp line) {
        if (line.assumed() || !left.containsKey(line.role())) return true;
        boolean enough = left.get(line.role()) >= line.fullTime();
        if (enough) left.merge(line.role(), -line.fullTime(), Double::sum);
        return enough;
    }

    private void spare() {
        var homes = model.places().filter(place -> place.is() == Place.Kind.HUB || place.is() == Place.Kind.TEAM).toList();
        var given = new LinkedHashMap<String, Integer>();
        for (var role : model.roles())
            for (double more = left.getOrDefault(role.code(), 0.0); more >= 1; more--) {
                var home = homes.stream().min(Comparator.comparingInt((Place place) -> given.getOrDefault(place.code(), 0) - missing(place))).orElseThrow();
                given.merge(home.code(), 1, Integer::sum);
                add(home, home.makeUp().stream().filter(line -> line.role().equals(role.code())).findFirst()
                    .orElse(MakeUp.one(role.code())), true);
            }
    }

    private int missing(Place place) { return (int) posts.stream().filter(post -> post.place().equals(place.code()) && !post.funded()).count(); }

    private void add(Place place, MakeUp line, boolean funded) {
        var stem = place.code() + "." + line.role();
        var title = line.called().orElse(model.role(line.role()).title());
        posts.add(new Post(stem + "." + numbered.merge(stem, 1, Integer::sum), title, line.role(), place.is(), place.code(), line.fullTime(), funded, line.split(), begins(place)));
    }

    private LocalDate begins(Place place) {
        return switch (place) {
            case Hub hub -> hub.begins();
            case Team team -> team.begins();
            default -> model.validFrom();
        };
    }
}
