package kith.hub.meeting.preread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A simple picture of a family: parents above, children below, a line between those who had children together. Squares are male, circles
 * female, diamonds not known; crossed through who has died; a letter says who lives together. Pure: where each thing is drawn.
 */
public record Genogram(List<Node> nodes, List<Line> lines, int width, int height) {

    static final int STEP = 124;
    static final int ADULTS = 44;
    static final int CHILDREN = 196;
    static final int HALF = 20;

    public enum Shape { SQUARE, CIRCLE, DIAMOND }

    /** @param home the letter of the household; empty where it is not known or not told. @param child of whom the meeting speaks */
    public record Node(int x, int y, Shape shape, String name, String under, String home, boolean child, boolean died) {}

    public record Line(int fromX, int fromY, int toX, int toY) {}

    /** @param mother and {@code father} null where not known */
    public record Child(UUID person, UUID mother, UUID father) {}

    public record Person(UUID person, String name, String under, String sex, String home, boolean died) {}

    private record Couple(UUID mother, UUID father) {}

    /** @param children the eldest first */
    public static Genogram of(List<Child> children, Collection<Person> people) {
        var known = new LinkedHashMap<UUID, Person>();
        people.forEach(each -> known.put(each.person(), each));
        var couples = new LinkedHashMap<Couple, List<Child>>();
        for (var child : children) couples.computeIfAbsent(new Couple(kept(known, child.mother()), kept(known, child.father())), any -> new ArrayList<>()).add(child);
        var adults = adults(couples.keySet());
        int across = Math.max(Math.max(adults.size(), children.size()), 1);
        var at = new LinkedHashMap<UUID, Integer>();
        place(adults, across, at);
        place(couples.values().stream().flatMap(List::stream).map(Child::person).toList(), across, at);
        var nodes = new ArrayList<Node>();
        for (var each : adults) nodes.add(node(known.get(each), at.get(each), ADULTS, false));
        for (var child : children) if (known.containsKey(child.person())) nodes.add(node(known.get(child.person()), at.get(child.person()), CHILDREN, true));
        return new Genogram(nodes, lines(couples, at), across * STEP, CHILDREN + 74);
    }

    private static UUID kept(Map<UUID, Person> known, UUID person) {
        return person != null && known.containsKey(person) ? person : null;
    }

    /** Father left of mother; a second partner on her other side. */
    private static List<UUID> adults(Collection<Couple> couples) {
        var placed = new ArrayList<UUID>();
        for (var couple : couples) {
            boolean mother = couple.mother == null || placed.contains(couple.mother), father = couple.father == null || placed.contains(couple.father);
            if (!mother && !father) placed.addAll(List.of(couple.father, couple.mother));
            else if (!father) beside(placed, couple.mother, couple.father);
            else if (!mother) beside(placed, couple.father, couple.mother);
        }
        return List.copyOf(new LinkedHashSet<>(placed));
    }

    private static void beside(List<UUID> placed, UUID there, UUID more) {
        placed.add(there == null ? placed.size() : placed.indexOf(there) + 1, more);
    }

    private static void place(List<UUID> row, int across, Map<UUID, Integer> at) {
        int begin = (across - row.size()) * STEP / 2 + STEP / 2;
        for (int i = 0; i < row.size(); i++) at.put(row.get(i), begin + i * STEP);
    }

    private static Node node(Person person, int x, int y, boolean child) {
        var shape = "M".equals(person.sex()) ? Shape.SQUARE : "F".equals(person.sex()) ? Shape.CIRCLE : Shape.DIAMOND;
        return new Node(x, y, shape, person.name(), person.under(), person.home(), child, person.died());
    }

    private static List<Line> lines(Map<Couple, List<Child>> couples, Map<UUID, Integer> at) {
        var lines = new ArrayList<Line>();
        int n = 0;
        for (var each : couples.entrySet()) {
            var mother = at.get(each.getKey().mother);
            var father = at.get(each.getKey().father);
            if (mother == null && father == null) continue;
            int bar = ADULTS + HALF + 52 + n * 8, own = CHILDREN - HALF - 28 + n * 6;
            int middle = mother == null ? father : father == null ? mother : (mother + father) / 2;
            for (var parent : mother == null ? List.of(father) : father == null ? List.of(mother) : List.of(mother, father)) {
                lines.add(new Line(parent, ADULTS + HALF + 36, parent, bar));
                if (!parent.equals(middle)) lines.add(new Line(parent, bar, middle, bar));
            }
            lines.add(new Line(middle, bar, middle, own));
            for (var child : each.getValue()) {
                int x = at.get(child.person());
                if (x != middle) lines.add(new Line(middle, own, x, own));
                lines.add(new Line(x, own, x, CHILDREN - HALF));
            }
            n++;
        }
        return lines;
    }
}
