package kith.access;

/** What a route lets a worker do; who holds each is in Access. */
public enum Permission {
    /** The own account: whoever signs in has it. */
    OWN_ACCOUNT(Level.DECIDE),
    /** Pages about the worker's own work, which name no child. */
    OWN_WORK(Level.DECIDE),
    /** Find a child and see that they are known. */
    FIND(Level.STATUS),
    /** Read a child's record. */
    READ(Level.READ),
    /** Add a fact about a child; adding is not reading. */
    RECORD(Level.STATUS),
    /** Work the front door: the queue of contacts, taking, matching and deciding them. */
    FRONT_DOOR(Level.STATUS),
    /** Allocate, confirm, close, share, restrict. */
    DECIDE(Level.DECIDE),
    /** See who looked at a child's record. */
    SEE_LOOKS(Level.READ),
    /** Put oneself on emergency duty. */
    COVER_NIGHT(Level.DECIDE),
    /** Put oneself on call as the manager for the night. */
    BE_ON_CALL(Level.DECIDE),
    /** Ask, as a partner and by exact identifier, whether a child is known. */
    CHECK(Level.STATUS),
    /** Review looks that stand out, broken glass and reasons given. */
    REVIEW(Level.READ),
    /** Tell a family who looked at their record. */
    DISCLOSE(Level.READ),
    /** Figures and boards about the whole service. */
    SEE_SERVICE(Level.DECIDE),
    /** Change hubs, posts and who is in them, from a day on; where, follows what somebody leads. */
    ORGANISE(Level.DECIDE),
    /** Add workers, change the operating model, load files. */
    RUN_SERVICE(Level.DECIDE);

    private final Level level;

    Permission(Level level) { this.level = level; }

    /** How much of a person's record it takes where it is used about one. */
    Level level() { return level; }
}
