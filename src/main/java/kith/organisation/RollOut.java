package kith.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Hubs and teams that begin together. */
public record RollOut(Optional<String> title, List<String> places, LocalDate begins, Optional<LocalDate> inPlaceBy) { }
