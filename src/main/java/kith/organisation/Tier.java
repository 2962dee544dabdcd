package kith.organisation;

import java.util.Optional;

/** A tier of need, from what every child has to what few children need. */
public record Tier(int tier, String title, Optional<String> about) { }
