package kith.access;

/** What a route lets a worker do; who holds each is in Access. */
public enum Permission {
    /** The own account: whoever signs in has it. */
    OWN_ACCOUNT,
    /** Pages about the worker's own work, which name no child. */
    OWN_WORK,
    /** Find a child and see that they are known. */
    FIND,
    /** Read a child's record. */
    READ,
    /** Add a fact about a child; adding is not reading. */
    RECORD,
    /** Allocate, confirm, close, share, restrict. */
    DECIDE,
    /** See who looked at a child's record. */
    SEE_LOOKS,
    /** Ask, as a partner and by exact identifier, whether a child is known. */
    CHECK,
    /** Review looks that stand out, broken glass and reasons given. */
    REVIEW,
    /** Tell a family who looked at their record. */
    DISCLOSE,
    /** Figures and boards about the whole service. */
    SEE_SERVICE,
    /** Add workers, change the operating model, load files. */
    RUN_SERVICE
}
