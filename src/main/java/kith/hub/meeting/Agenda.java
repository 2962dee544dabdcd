package kith.hub.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.organisation.MeetingRules;
import kith.ui.Say;

/**
 * Which families a hub discusses, in what order and why, made by rule so that no child is missed. Pure: what it is given decides, in whatever
 * order it comes. No child stays undiscussed for longer than the operating model says, however full the agenda is.
 *
 * @param families those a meeting begins with, and after them those who come as time allows
 * @param holds    how many a meeting has time for, beside those who cannot wait
 */
public record Agenda(List<Family> families, List<Family> others, int holds) {

    /** In this order they lead. */
    public enum Why { ACTIONS, NEW, CHANGED, OVERDUE, LONGEST, BEFORE, ASKED }

    /**
     * @param family what brothers and sisters have in common
     * @param changed statuses that began or ended since the child was last discussed, in words
     * @param before the next conference or review, and {@code beforeWhat} what it is
     */
    public record Child(UUID person, UUID family, String name, LocalDate since, LocalDate lastOn, List<String> changed, int late, int owed, LocalDate before, String beforeWhat) {}

    /** An open action; of several children it comes once for each. */
    public record Action(UUID fact, UUID person, LocalDate due, int lateMeetings, int moved) {

        /** Overdue at two meetings, or put to another day twice. What is agreed for a day months ahead is no drift until then. */
        public boolean drifts() {
            return lateMeetings >= 2 || moved >= 2;
        }
    }

    /** @param people of the family as it was when somebody asked: a parent who is recorded meanwhile makes another family of the same children */
    public record Wish(UUID id, Set<UUID> people, String why, String by, UUID byId) {}

    /** @param due the day by which it must be discussed so that no child waits too long */
    public record Family(UUID family, List<Child> children, Map<Why, String> why, LocalDate lastOn, LocalDate mustBy, boolean must, List<Wish> wishes) {

        public Set<UUID> people() {
            return children.stream().map(Child::person).collect(Collectors.toSet());
        }

        Why first() {
            return why.keySet().iterator().next();
        }
    }

    /** @param next the day of the meeting after this one: who cannot wait until then is on */
    public static Agenda of(Collection<Child> children, Collection<Action> actions, Collection<Wish> wishes, MeetingRules rules, LocalDate day, LocalDate next) {
        var families = new TreeMap<UUID, List<Child>>();
        for (var child : children) families.computeIfAbsent(child.family(), any -> new ArrayList<>()).add(child);
        // what is due before the meeting after this one is late there if nobody speaks of it now
        var due = actions.stream().filter(each -> each.due().isBefore(next)).toList();
        var all = families.entrySet().stream().map(each -> family(each.getKey(), each.getValue(), due, wishes, rules, day, next)).toList();
        var on = new ArrayList<>(all.stream().filter(each -> !each.why.isEmpty()).toList());
        // the rest is filled up with those who wait longest, so that nobody has to be pressed in later
        var rest = new ArrayList<>(all.stream().filter(each -> each.why.isEmpty()).sorted(longest()).toList());
        while (on.size() < rules.families() && !rest.isEmpty()) {
            var each = rest.removeFirst();
            on.add(new Family(each.family, each.children, Map.of(Why.LONGEST, waited(each.lastOn, day)), each.lastOn, each.mustBy, false, each.wishes));
        }
        on.sort(Comparator.comparing(Family::first).thenComparing(longest()));
        return new Agenda(begins(on, rules.families()), List.copyOf(rest), rules.families());
    }

    /** As many as a meeting has time for, and whoever cannot wait until the next one; then the others in their order. */
    private static List<Family> begins(List<Family> inOrder, int holds) {
        var begins = new ArrayList<>(inOrder.subList(0, Math.min(holds, inOrder.size())));
        var beyond = inOrder.subList(begins.size(), inOrder.size());
        beyond.stream().filter(Family::must).forEach(begins::add);
        beyond.stream().filter(each -> !each.must).forEach(begins::add);
        return List.copyOf(begins);
    }

    /** Whether the meeting has time for this family only when those before are done. */
    public boolean asTimeAllows(UUID family) {
        for (int i = families.size(); i-- > holds; ) {
            if (families.get(i).must) return false;
            if (families.get(i).family.equals(family)) return true;
        }
        return false;
    }

    /** Last discussed longest ago first; the order is whole, so that the same facts always give the same agenda. */
    private static Comparator<Family> longest() {
        return Comparator.comparing(Family::mustBy).thenComparing(Family::family);
    }

    private static Family family(UUID id, List<Child> unordered, List<Action> due, Collection<Wish> allWishes, MeetingRules rules, LocalDate day, LocalDate next) {
        var children = unordered.stream().sorted(Comparator.comparing(Child::person)).toList();
        var people = children.stream().map(Child::person).collect(Collectors.toSet());
        var wishes = allWishes.stream().filter(each -> each.people().stream().anyMatch(people::contains)).sorted(Comparator.comparing(Wish::id)).toList();
        var why = new EnumMap<Why, String>(Why.class);
        actions(due.stream().filter(each -> people.contains(each.person())).toList(), day, why);
        var never = children.stream().filter(each -> each.lastOn() == null).toList();
        var fresh = never.stream().filter(each -> !each.since().isBefore(day.minusWeeks(rules.discussedWithin()))).toList();
        if (!fresh.isEmpty()) why.put(Why.NEW, said("New to the hub, not discussed yet", fresh, children));
        var changed = children.stream().filter(each -> each.lastOn() != null).flatMap(each -> each.changed().stream()).distinct().sorted().toList();
        if (!changed.isEmpty()) why.put(Why.CHANGED, "Changed since last discussed: " + Say.list(changed));
        int late = children.stream().mapToInt(Child::late).sum(), owed = children.stream().mapToInt(Child::owed).sum();
        if (late + owed > 0) why.put(Why.OVERDUE, Say.list(List.of(late == 0 ? "" : Say.count(late, "timescale") + " overdue", owed == 0 ? "" : Say.count(owed, "record") + " owed late").stream().filter(each -> !each.isEmpty()).toList()));
        var last = children.stream().map(Child::lastOn).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
        var mustBy = children.stream().map(each -> (each.lastOn() == null ? each.since() : each.lastOn()).plusWeeks(rules.discussedWithin())).min(LocalDate::compareTo).orElseThrow();
        boolean must = mustBy.isBefore(next);
        // whom the hub has long held is not new because it never met before: in its first meetings they come after those who are
        if (must && fresh.isEmpty()) why.put(Why.LONGEST, never.isEmpty() ? waited(last, day) : said("Not discussed yet", never, children));
        children.stream().filter(each -> each.before() != null && !each.before().isBefore(day) && !each.before().isAfter(day.plusDays(rules.ahead()))
                && (each.lastOn() == null || each.lastOn().isBefore(each.before().minusDays(rules.ahead()))))
            .min(Comparator.comparing(Child::before)).ifPresent(each -> why.put(Why.BEFORE, each.beforeWhat() + " on " + Say.brief(each.before(), day)));
        if (!wishes.isEmpty()) why.put(Why.ASKED, "Asked for by " + Say.list(wishes.stream().map(Wish::by).distinct().toList()));
        return new Family(id, children, why, last, mustBy, must, wishes);
    }

    private static String said(String words, List<Child> of, List<Child> family) {
        return of.size() == family.size() ? words : Say.list(of.stream().map(Child::name).toList()) + ": " + Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static void actions(List<Action> due, LocalDate day, Map<Why, String> why) {
        var once = due.stream().collect(Collectors.toMap(Action::fact, each -> each, (one, other) -> one.lateMeetings() >= other.lateMeetings() ? one : other, TreeMap::new)).values();
        if (once.isEmpty()) return;
        long late = once.stream().filter(each -> each.due().isBefore(day)).count(), drift = once.stream().filter(Action::drifts).count();
        long ahead = once.stream().filter(each -> each.due().isAfter(day)).count();
        var now = once.size() == ahead ? Say.count(ahead, "action") + " due by the next meeting" : Say.count(once.size() - ahead, "action") + " due" + (ahead == 0 ? "" : ", " + ahead + " by the next meeting");
        why.put(Why.ACTIONS, now + (late == 0 ? "" : ", " + late + " overdue") + (drift == 0 ? "" : ", " + drift + " again and again"));
    }

    private static String waited(LocalDate last, LocalDate day) {
        return last == null ? "Not discussed yet" : "Not discussed since " + Say.brief(last, day);
    }

    /** As somebody arranged it; whoever is not named there follows in the order of the rule. Those put off come to the others, unless they cannot wait. */
    public Agenda arranged(List<UUID> order, Set<UUID> putOff) {
        var byId = families.stream().collect(Collectors.toMap(Family::family, each -> each, (one, other) -> one, LinkedHashMap::new));
        var on = new ArrayList<Family>();
        for (var id : order) if (byId.containsKey(id)) on.add(byId.remove(id));
        on.addAll(byId.values());
        var off = on.stream().filter(each -> putOff.contains(each.family) && !each.must).toList();
        on.removeAll(off);
        var rest = new ArrayList<>(off);
        rest.addAll(others);
        return new Agenda(begins(on, holds), List.copyOf(rest), holds);
    }

    public Optional<Family> of(UUID family) {
        return Stream.concat(families.stream(), others.stream()).filter(each -> each.family.equals(family)).findFirst();
    }
}
