package kith.exchange.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kith.casework.CaseworkFacts;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationEnded;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;

/**
 * Children of a family whom one hub holds today, and since when.
 * @param keySince since when the worker knows them
 */
record HeldNow(List<Somebody> children, String hub, Colleague key, Colleague lead, LocalDate since, LocalDate keySince) {

    /** Those whom this worker holds, of one family. */
    static List<HeldNow> of(Family family) {
        var facts = family.pen.written().stream().sorted(Comparator.comparing(fact -> fact.happened().day())).toList();
        var found = new LinkedHashMap<String, HeldNow>();
        for (var child : family.children) {
            var held = of(family, facts, child);
            if (held != null) found.merge(held.hub + held.key.id(), held, HeldNow::and);
        }
        return new ArrayList<>(found.values());
    }

    /** A hub talks about brothers and sisters together, whoever of it works with each. */
    static List<HeldNow> byHub(List<HeldNow> held) {
        var found = new LinkedHashMap<String, HeldNow>();
        for (var each : held) found.merge(each.hub, each, HeldNow::and);
        return new ArrayList<>(found.values());
    }

    private HeldNow and(HeldNow other) {
        var all = new ArrayList<>(children);
        all.addAll(other.children);
        return new HeldNow(all, hub, key, lead, since.isAfter(other.since) ? since : other.since, keySince.isAfter(other.keySince) ? keySince : other.keySince);
    }

    private static HeldNow of(Family family, List<Fact<?>> facts, Somebody child) {
        HeldNow held = null;
        for (var fact : facts) {
            if (!fact.about().contains(child.id)) continue;
            if (fact.is(CaseworkFacts.CLOSED) || fact.body() instanceof AllocationEnded) held = null;
            if (!fact.is(HubFacts.ALLOCATED) || fact.withdraws() != null) continue;
            var made = (AllocationMade) fact.body();
            var key = family.staff.named(UUID.fromString(made.key()), made.hub());
            if (key == null) continue;
            var since = held != null && held.hub.equals(made.hub()) ? held.since : fact.happened().day();
            held = new HeldNow(List.of(child), made.hub(), key, family.staff.lead(made.hub()), since, fact.happened().day());
        }
        return held == null || child.died != null ? null : held;
    }

    /** Who the hub thinks of as one family: their mother, else their father, else the child. */
    static UUID of(Family family, Somebody child) {
        if (family.mother != null) return family.mother.id.value();
        var father = child.second ? family.stepfather : family.father;
        return father == null ? child.id.value() : father.id.value();
    }

    boolean alone() { return children.stream().allMatch(each -> each.alone); }
}
