package kith.pathway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.ledger.Fact;
import kith.ledger.PersonId;

/** All that the facts say of one person: the settled history, and the parts that the packages fold out of it. */
public final class ChildState {

    private final PersonId person;
    private final Life life;
    private final List<Fact<?>> history;
    private final Map<Class<?>, Object> parts;

    ChildState(PersonId person, Life life, List<Fact<?>> history, Map<Class<?>, Object> parts) {
        this.person = person;
        this.life = life;
        this.history = history;
        this.parts = parts;
    }

    public PersonId person() {
        return person;
    }

    public Life life() {
        return life;
    }

    public List<Fact<?>> history() {
        return history;
    }

    /** The part a package folded; empty where no fact touched it. */
    public <P> Optional<P> part(Class<P> type) {
        return Optional.ofNullable(type.cast(parts.get(type)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChildState state && person.equals(state.person) && life.equals(state.life) && parts.equals(state.parts)
            && history.equals(state.history);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
