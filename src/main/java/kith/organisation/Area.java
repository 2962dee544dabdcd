package kith.organisation;

import java.util.Optional;

/** A part of the authority that hubs are placed in, with its share of the need in per cent. */
public record Area(String code, String name, Optional<Double> need, boolean assumed) { }
