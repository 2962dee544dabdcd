package kith.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.OptionalInt;

/** What a plan says of the need to come. */
public record Demand(String title, Optional<Double> percent, OptionalInt by, OptionalInt peak, @JsonProperty("per-10000") Optional<Double> perTenThousand, Optional<String> about) { }
