package kith.organisation;

import java.util.Optional;
import kith.organisation.AllocationRules.When;

/** Where a child goes from one kind of hub to the next. */
public record TransferPoint(String from, String to, String when, boolean tried, Optional<When> met, Optional<String> recorded) { }
