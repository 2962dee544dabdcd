package kith.stories;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules that rest on settled law, by their row in the timescales: each must have a story of its country. */
record Law(String rule, String country, String says) {

    static List<Law> rows() {
        return Book.lines("rules.csv").stream().skip(1).map(line -> line.split(",", 3)).map(part -> new Law(part[0], part[1], part[2])).toList();
    }

    /** Rules without a story, with the reason. */
    static Map<String, String> later() {
        return Book.lines("later.txt").stream().map(line -> line.split(" +", 2)).collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    /** The paths of the stories that tell of it. */
    Set<String> told(Map<String, Scenario> stories) {
        return stories.entrySet().stream().filter(each -> each.getValue().rules().contains(rule) && holdsIn(each.getKey())).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean holdsIn(String path) {
        return country.equals("EW") || country.equals(Book.welsh(path) ? "W" : "E");
    }
}
