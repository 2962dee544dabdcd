package kith.exchange.demo;

import java.util.List;
import kith.ledger.Fact;
import kith.ledger.PersonId;

/**
 * A family and all that was ever recorded about it.
 * @param people everyone, the children first
 * @param facts in the order in which they were recorded
 */
public record DemoFamily(int number, List<PersonId> children, List<PersonId> people, List<Fact<?>> facts) {}
