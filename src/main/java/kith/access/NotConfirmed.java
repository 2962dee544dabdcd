package kith.access;

import org.springframework.transaction.TransactionSystemException;

/** The database did not confirm that the work is safe: it may or may not be saved, so nobody may be told that it is. */
public class NotConfirmed extends TransactionSystemException {
    public NotConfirmed(String message, Throwable cause) { super(message, cause); }
}
