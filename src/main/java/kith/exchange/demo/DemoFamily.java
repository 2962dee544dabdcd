package kith.exchange.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.PersonId;

/**
 * A family and all that was ever recorded about it.
 * @param people everyone, the children first
 * @param facts in the order in which they were recorded
 */
public record DemoFamily(int number, List<PersonId> children, List<PersonId> people, List<Fact<?>> facts) {

    /** One, or several who belong to one story. */
    static DemoFamily of(List<Family> families) {
        var facts = families.stream().<Fact<?>>flatMap(family -> family.pen.written().stream())
            .sorted(Comparator.<Fact<?>, Instant>comparing(fact -> fact.recorded().at()).thenComparing(fact -> fact.id().value())).toList();
        var children = families.stream().flatMap(family -> family.children.stream()).map(each -> each.id).toList();
        var adults = families.stream().flatMap(family -> family.adults().stream()).map(each -> each.id);
        return new DemoFamily(families.getFirst().number, children, Stream.concat(children.stream(), adults).toList(), facts);
    }
}
