package kith.organisation;

/** Where a child goes from one kind of hub to the next. */
public record TransferPoint(String from, String to, String when, boolean tried) { }
