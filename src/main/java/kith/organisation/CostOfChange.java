package kith.organisation;

import java.util.Optional;

/** What a change costs, in pounds. */
public record CostOfChange(int net, Optional<String> about) { }
