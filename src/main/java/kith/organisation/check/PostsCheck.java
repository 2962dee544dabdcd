package kith.organisation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kith.organisation.MakeUp;
import kith.organisation.OperatingModel;
import kith.organisation.Place;
import kith.organisation.Role;

/** Holds the people that each place needs against the posts that the establishment has. */
final class PostsCheck {

    private record Need(Place place, MakeUp line) { }

    private PostsCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        for (var role : model.roles()) ofRole(model, role, found);
        model.establishment().standing().forEach(line -> line.includes().ifPresent(other -> found.add(Finding.differs(
            "The line of %s says that it includes the %s, who also has a line of their own: the same post is counted in both.%s".formatted(
                Words.number(line.number(), model.role(line.role().orElseThrow())), Words.one(model.role(other)),
                timeOfBoth(model, line.role().orElseThrow(), line.number()))))));
        assumed(model, found);
        return found;
    }

    private static void ofRole(OperatingModel model, Role role, List<Finding> found) {
        var needs = needs(model, role);
        var posts = model.establishment().postsOf(role.code());
        double needed = needs.stream().mapToDouble(need -> need.line().wholeTime()).sum();
        if (needs.isEmpty() && posts.isEmpty()) return;
        if (needs.isEmpty()) {
            found.add(Finding.differs("The establishment has %s, and no place in the model says where.".formatted(Words.number(posts.getAsInt(), role))));
        } else if (posts.isEmpty()) {
            found.add(Finding.differs("%s %s, and the establishment has no line for that post.".formatted(Words.upper(where(needs)), needs.size() == 1 ? "has " + Words.number(needs.getFirst().line().number(), role) : "have " + Words.many(role))));
        } else if (needed == posts.getAsInt()) {
            found.add(Finding.agrees("%s: the establishment has %s, and the model needs %2$s (%s).".formatted(Words.upper(Words.many(role)), Words.count(posts.getAsInt()), reckoning(needs))));
        } else {
            found.add(Finding.differs("%s are needed (%s), and the establishment has %s: %s too %s.".formatted(
                Words.upper(Words.amount(needed) + " " + Words.many(role)), reckoning(needs), Words.count(posts.getAsInt()),
                Words.amount(Math.abs(posts.getAsInt() - needed)), posts.getAsInt() < needed ? "few" : "many")));
        }
    }

    private static List<Need> needs(OperatingModel model, Role role) {
        return model.places().flatMap(place -> place.makeUp().stream()
            .filter(line -> line.role().equals(role.code()) && !line.assumed()).map(line -> new Need(place, line))).toList();
    }

    /** "one in each of 15 hubs, 3 in Leaving Care Team". */
    private static String reckoning(List<Need> needs) {
        var parts = new ArrayList<String>();
        needs.stream().collect(Collectors.groupingBy(need -> List.of(need.place().is(), need.line().number(), need.line().fullTime()), LinkedHashMap::new, Collectors.toList()))
            .values().forEach(alike -> parts.add(alike(alike)));
        return String.join(", ", parts);
    }

    private static String alike(List<Need> alike) {
        var line = alike.getFirst().line();
        var each = (line.number() == 1 ? "one" : Words.count(line.number())) + (line.fullTime() == 0.5 ? " half-time" : line.fullTime() < 1 ? " for %.2f of full time".formatted(line.fullTime()) : "");
        return each + (alike.size() == 2 ? " each in " : " in ") + where(alike);
    }

    private static String where(List<Need> needs) {
        var kind = needs.getFirst().place().is();
        boolean many = needs.size() > 2 && needs.stream().allMatch(need -> need.place().is() == kind);
        if (many) return "each of " + Words.number(needs.size(), kind.code().replace('-', ' '));
        return Words.and(needs.stream().map(need -> inSentence(need.place())));
    }

    private static String inSentence(Place place) {
        return switch (place.is()) {
            case TEAM -> "the " + place.title();
            case HUB -> place.title().startsWith("Hub ") ? "hub " + place.title().substring(4) : "the " + place.title();
            default -> place.title();
        };
    }

    private static String timeOfBoth(OperatingModel model, String role, int posts) {
        double needed = needs(model, model.role(role)).stream().mapToDouble(need -> need.line().wholeTime()).sum();
        return needed < posts ? "" : " The hubs need %s of the %s, so nothing is left of that person's time for the other work.".formatted(
            needed == posts ? "all" : "more than all", Words.many(model.role(role)));
    }

    private static void assumed(OperatingModel model, List<Finding> found) {
        var supposed = model.places().flatMap(place -> place.makeUp().stream()).filter(MakeUp::assumed)
            .collect(Collectors.groupingBy(MakeUp::role, LinkedHashMap::new, Collectors.summingInt(MakeUp::number)))
            .entrySet().stream().map(each -> Words.number(each.getValue(), model.role(each.getKey()))).toList();
        if (!supposed.isEmpty()) found.add(Finding.differs("The plan does not say how many there are of some roles; these numbers are supposed: " + Words.and(supposed) + "."));
    }
}
