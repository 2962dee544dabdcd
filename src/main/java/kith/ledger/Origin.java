package kith.ledger;

import java.time.LocalDate;

/** The file that told of a fact: which load of which source, and the day the file speaks of. */
public record Origin(String source, LocalDate date) {}
