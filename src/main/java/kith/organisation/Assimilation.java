package kith.organisation;

import java.util.Optional;

/** People who move from a deleted post into a new role. */
public record Assimilation(String from, int people, String to, Optional<Integer> statedVacancies) { }
