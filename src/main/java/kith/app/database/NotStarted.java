package kith.app.database;

/** Kith or its database cannot be started, for a reason that a person can act on: the message is all that is shown. */
public class NotStarted extends RuntimeException {
    public NotStarted(String message) { super(message); }
    public NotStarted(String message, Throwable cause) { super(message, cause); }
}
