package kith.access;

/** How much of a person's record a worker may see or do, each with all of those before it. */
public enum Level {
    /** Not even that there is a record. */
    NOTHING,
    /** Known or not, open or closed, the hub and whom to ring, on a plan or looked after, safety alerts; no address. */
    STATUS,
    /** And who they are, the family, the plan, the headings of the chronology. */
    OUTLINE,
    /** The whole record. */
    READ,
    /** And work with the family. */
    CONTRIBUTE,
    /** And allocate, authorise, close, share, restrict. */
    DECIDE;

    public boolean reaches(Level other) { return compareTo(other) >= 0; }
}
