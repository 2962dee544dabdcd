package kith.pathway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.ledger.History;
import kith.ledger.PersonId;
import kith.ledger.Rank;

/** {@code ChildState = fold(facts)}: pure, and the same whatever order the facts were recorded or given in. */
public final class Fold {

    private final Map<FactKind<?>, Telling<?>> tellings = new HashMap<>();

    public Fold(List<Telling<?>> contributed) {
        for (var each : contributed) tellings.put(each.kind(), each);
    }

    /** @param facts all facts about this person, in any order, corrections and withdrawals among them */
    public ChildState of(PersonId person, Collection<? extends Fact<?>> facts) {
        return ofSettled(person, History.settle(facts));
    }

    public ChildState ofSettled(PersonId person, List<Fact<?>> history) {
        return ofSettled(person, Life.UNKNOWN, history);
    }

    /** @param given what is known of the life without any fact */
    public ChildState ofSettled(PersonId person, Life given, List<Fact<?>> history) {
        var parts = new HashMap<Class<?>, Object>();
        if (!given.equals(Life.UNKNOWN)) parts.put(Life.class, given);
        for (var fact : ownBirthLast(person, history)) {
            var telling = tellings.get(fact.kind());
            if (telling != null) fold(telling, fact, parts);
        }
        var life = (Life) parts.getOrDefault(Life.class, Life.UNKNOWN);
        return new ChildState(person, life, history, parts);
    }

    /** When a merged record tells of another birth than the person's own, the own one stands: what comes last counts. */
    private static List<Fact<?>> ownBirthLast(PersonId person, List<Fact<?>> history) {
        boolean mixed = false;
        for (var fact : history) if (!fact.about().contains(person)) { mixed = true; break; }
        if (!mixed) return history;
        var ordered = new ArrayList<Fact<?>>(history.size());
        for (var fact : history) if (fact.kind().rank() == Rank.BIRTH && !fact.about().contains(person)) ordered.add(fact);
        for (var fact : history) if (fact.kind().rank() != Rank.BIRTH || fact.about().contains(person)) ordered.add(fact);
        return ordered;
    }

    public Telling<?> telling(FactKind<?> kind) {
        return tellings.get(kind);
    }

    public Collection<Telling<?>> tellings() {
        return tellings.values();
    }

    @SuppressWarnings("unchecked")
    private static <B extends Record> void fold(Telling<B> telling, Fact<?> fact, Map<Class<?>, Object> parts) {
        for (var step : telling.steps()) foldPart(step, (Fact<B>) fact, parts);
    }

    @SuppressWarnings("unchecked")
    private static <P, B extends Record> void foldPart(Telling.Step<P, B> step, Fact<B> fact, Map<Class<?>, Object> parts) {
        var before = (P) parts.get(step.part());
        parts.put(step.part(), step.fold().apply(before == null ? step.blank().get() : before, fact));
    }
}
