package kith.access.secondfactor;

/** On the way in somebody has no way back but out. */
public record ChoosePage(boolean passkeys, boolean onTheWayIn) { }
