package kith.access;

/** What a route lets a worker do; who holds each is in Access. */
public enum Permission {
    /** Pages about the worker's own work, which name no child. */
    OWN_WORK,
    /** Find a child and see that they are known. */
    FIND,
    /** Read a child's record. */
    READ,
    /** Add a fact about a child; adding is not reading. */
    RECORD,
    /** Work the front door: the queue of contacts, taking, matching and deciding them. */
    FRONT_DOOR,
    /** Allocate, confirm, close, share, restrict. */
    DECIDE,
    /** See who looked at a child's record. */
    SEE_LOOKS,
    /** Figures and boards about the whole service. */
    SEE_SERVICE,
    /** Add workers, change the operating model, load files. */
    RUN_SERVICE
}
