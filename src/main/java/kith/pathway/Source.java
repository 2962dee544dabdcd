package kith.pathway;

import java.time.LocalDate;
import java.util.Set;

/**
 * Where imported facts come from: until when it was the only witness, and which types of fact it can tell of. A clock that it
 * cannot evidence reads "not known before go-live", owes nothing and counts in no figure.
 *
 * @param cutOver the day from which the authority records in Kith (go-live)
 */
public record Source(String id, LocalDate cutOver, Set<String> evidences) {}
