package kith.access;

import java.util.UUID;

/** There is more of this record after a prompt: the worker is sent to the page that asks. */
public class MoreToAsk extends RuntimeException {

    private final transient UUID person;

    MoreToAsk(UUID person) {
        super(null, null, false, false);
        this.person = person;
    }

    public UUID person() { return person; }
}
