package kith.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Records that are of one person, read together. Nothing is rewritten: the survivor is told what each duplicate was told, and the
 * duplicate itself is left with the links alone, which lead to the survivor. When a link ends, everybody is told their own again.
 */
public final class Merges {

    private Merges() {}

    /** Of the people in {@code own}, those whom a link names and who are not among them yet. */
    static Set<PersonId> missing(Map<PersonId, ? extends Collection<? extends Fact<?>>> own) {
        var named = new TreeSet<PersonId>();
        for (var facts : own.values()) for (var fact : facts) if (links(fact)) named.addAll(ends(fact));
        named.removeAll(own.keySet());
        return named;
    }

    /** Whether another record has ever been one with this one. */
    public static boolean linked(Collection<? extends Fact<?>> own) {
        for (var fact : own) if (links(fact)) return true;
        return false;
    }

    /**
     * What each person's story is made of. Pure, and the same in whatever order the facts were recorded.
     * @param own what each was told; whoever a link names must be among them
     */
    public static Map<PersonId, List<Fact<?>>> together(Map<PersonId, List<Fact<?>>> own) {
        if (own.values().stream().noneMatch(Merges::linked)) return own;
        var into = standing(own);
        var together = new HashMap<PersonId, List<Fact<?>>>(own);
        // in order of id, so that a fact which two duplicates share and only one corrects is read the same each time
        for (var duplicate : new TreeSet<>(into.keySet())) {
            var settled = History.settle(own.get(duplicate));
            together.put(duplicate, settled.stream().filter(Merges::links).collect(Collectors.toList()));
            add(settled, together, survivor(duplicate, into), own);
        }
        return together;
    }

    /** Whether one record leads to the other now. */
    public static boolean leads(Map<PersonId, List<Fact<?>>> own, PersonId from, PersonId to) {
        return survivor(from, standing(own)).equals(to);
    }

    /** What was withdrawn from the duplicate alone stays withdrawn, and what was withdrawn from the survivor does not come back. */
    private static void add(List<Fact<?>> settled, Map<PersonId, List<Fact<?>>> together, PersonId survivor, Map<PersonId, List<Fact<?>>> own) {
        var all = together.get(survivor) == own.get(survivor) ? new ArrayList<>(own.getOrDefault(survivor, List.of())) : together.get(survivor);
        var known = all.stream().map(Fact::id).collect(Collectors.toCollection(HashSet::new));
        for (var fact : settled) if (known.add(fact.id())) all.add(fact);
        together.put(survivor, all);
    }

    /** Where each duplicate leads now. */
    private static Map<PersonId, PersonId> standing(Map<PersonId, List<Fact<?>>> own) {
        var into = new TreeMap<PersonId, PersonId>();
        own.forEach((person, facts) -> {
            if (!linked(facts)) return;
            for (var fact : History.settle(facts)) {
                if (!links(fact)) continue;
                if (fact.body() instanceof PersonMerged link && link.duplicate().equals(person)) into.put(person, link.into());
                if (fact.body() instanceof PersonUnmerged link && link.duplicate().equals(person)) into.remove(person, link.into());
            }
        });
        untie(into);
        return into;
    }

    /** Two who each lead to the other, recorded at the same moment: the one with the lower id stays. */
    private static void untie(Map<PersonId, PersonId> into) {
        for (var person : List.copyOf(into.keySet())) {
            var met = new LinkedHashSet<PersonId>();
            var at = person;
            while (at != null && met.add(at)) at = into.get(at);
            if (at == null) continue;
            var first = at;
            for (var next = into.get(at); !next.equals(at); next = into.get(next)) if (next.compareTo(first) < 0) first = next;
            into.remove(first);
        }
    }

    private static PersonId survivor(PersonId duplicate, Map<PersonId, PersonId> into) {
        var at = duplicate;
        while (into.containsKey(at)) at = into.get(at);
        return at;
    }

    /** A link that one of the two does not know of would make them differ by who was asked first; it counts for nothing. */
    private static boolean links(Fact<?> fact) {
        return (fact.is(PersonMerged.KIND) || fact.is(PersonUnmerged.KIND)) && ends(fact).size() == 2 && fact.about().containsAll(ends(fact));
    }

    private static Set<PersonId> ends(Fact<?> fact) {
        return switch (fact.body()) {
            case PersonMerged link -> new TreeSet<>(List.of(link.duplicate(), link.into()));
            case PersonUnmerged link -> new TreeSet<>(List.of(link.duplicate(), link.into()));
            default -> Set.of();
        };
    }
}
