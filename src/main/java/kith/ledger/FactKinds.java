package kith.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every kind of fact that the packages contribute, by name. */
public final class FactKinds {

    private final Map<String, FactKind<?>> byName = new LinkedHashMap<>();

    public FactKinds(List<? extends FactKind<?>> contributed) {
        add(FactCorrected.KIND);
        add(FactWithdrawn.KIND);
        contributed.forEach(this::add);
    }

    private void add(FactKind<?> kind) {
        if (byName.put(kind.name(), kind) != null) throw new IllegalStateException("Two kinds of fact are named " + kind.name());
    }

    /** @throws InvalidFact when nothing contributes a kind of this name */
    public FactKind<?> named(String name) {
        var kind = byName.get(name);
        if (kind == null) throw new InvalidFact("type", "\"" + name + "\" is not a type of fact");
        return kind;
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public Collection<FactKind<?>> all() {
        return byName.values();
    }
}
