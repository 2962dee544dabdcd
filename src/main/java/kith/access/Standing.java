package kith.access;

import java.util.Set;

/**
 * How a worker stands to a person's family, before anything is decided: the relations that Kith found by itself, what guards the record, and
 * what the worker has opened of it already.
 *
 * @param actors the relations, by the codes of the operating model's access.yml
 * @param own those that hold for the person, not through a brother or sister in another hub: a shielded address and a sensitive strand ask for them
 * @param named the worker is on the list of a restricted record, by name, by allocation or as chair
 * @param cleared strands of this person's entries for which the worker is cleared, and "address" for a shielded address
 */
public record Standing(Set<String> actors, Set<String> own, boolean conflict, boolean sealed, boolean restricted, boolean named, Prompt opened, Set<String> cleared) {}
