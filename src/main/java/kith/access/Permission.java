package kith.access;

/** What a route lets a worker do; who holds each is in Access. */
public enum Permission {
    /** Pages about the worker's own work, which name no child. */
    OWN_WORK(Level.DECIDE),
    /** Find a child and see that they are known. */
    FIND(Level.STATUS),
    /** Read a child's record. */
    READ(Level.READ),
    /** Add a fact about a child; adding is not reading. */
    RECORD(Level.STATUS),
    /** Allocate, confirm, close, share, restrict. */
    DECIDE(Level.DECIDE),
    /** See who looked at a child's record. */
    SEE_LOOKS(Level.READ),
    /** Figures and boards about the whole service. */
    SEE_SERVICE(Level.DECIDE),
    /** Add workers, change the operating model, load files. */
    RUN_SERVICE(Level.DECIDE);

    private final Level level;

    Permission(Level level) { this.level = level; }

    /** How much of a person's record it takes where it is used about one. */
    Level level() { return level; }
}
