package kith.organisation;

import java.util.Optional;

/** A locality team or children's centre that hubs work with by name. */
public record Locality(String code, String name, String kind, Optional<String> area, boolean assumed) { }
