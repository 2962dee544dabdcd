package kith.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.ledger.Fact;

/** What a gate looks at: what is known of a child, settled and in the order in which it happened. */
public record Known(List<Fact<?>> history, LocalDate born, Set<String> statuses) {}
