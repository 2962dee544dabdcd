package kith.exchange.imports;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the service already is, as far as a people file names it.
 *
 * @param child  whether Kith, or the return being loaded, knows a child of this id
 * @param born   when a child was born, as far as Kith, or the return being loaded, knows
 * @param hubs   codes of the operating model, those to advise first; empty where none is set up, and then no hub is refused
 * @param worker the id of whoever signs in with a name
 */
public record Service(Predicate<String> child, Function<String, Optional<LocalDate>> born, Set<String> hubs, Function<String, Optional<String>> worker) {}
