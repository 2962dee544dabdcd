package kith.organisation;

/** From one number to another, both included. */
public record Span(int from, int to) {
    public Span plus(Span other) { return new Span(from + other.from, to + other.to); }
}
