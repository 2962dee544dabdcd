package kith.exchange.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kith.ledger.PersonId;

/** Who belongs together: parents, and brothers and sisters through them or by name. */
final class Families {

    private static final Set<String> NEAR = Set.of("mother", "father", "step-mother", "step-father", "brother", "sister", "half-brother", "half-sister", "sibling",
        "son", "daughter", "child", "step-child");

    private final Map<PersonId, PersonId> of = new HashMap<>();

    void relate(PersonId one, PersonId other, String kind) {
        if (NEAR.contains(kind)) of.put(head(one), head(other));
    }

    private PersonId head(PersonId person) {
        var head = person;
        while (of.containsKey(head) && !of.get(head).equals(head)) head = of.get(head);
        if (!head.equals(person)) of.put(person, head);
        return head;
    }

    /** In the order in which the first of each family comes. */
    List<List<String>> of(Collection<String> people, Function<String, PersonId> named) {
        var families = new LinkedHashMap<PersonId, List<String>>();
        for (var who : people) families.computeIfAbsent(head(named.apply(who)), any -> new ArrayList<>()).add(who);
        return List.copyOf(families.values());
    }
}
