package kith.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a person's record a worker may see or do, each with all of those before it. */
public enum Level {
    /** Not even that there is a record. */
    @JsonProperty("nothing") NOTHING,
    /** Known or not, open or closed, the hub and whom to ring, on a plan or looked after, safety alerts; no address. */
    @JsonProperty("status") STATUS,
    /** And who they are, the family, the plan, the headings of the chronology. */
    @JsonProperty("outline") OUTLINE,
    /** The whole record. */
    @JsonProperty("read") READ,
    /** And work with the family. */
    @JsonProperty("contribute") CONTRIBUTE,
    /** And allocate, authorise, close, share, restrict. */
    @JsonProperty("decide") DECIDE;

    public boolean reaches(Level other) { return compareTo(other) >= 0; }
}
