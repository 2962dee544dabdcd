package kith.gate.issuing;

import java.util.UUID;

/** A document as it went out, to read and to print. */
public record IssuedPage(UUID person, String title, String name, Text text) {}
