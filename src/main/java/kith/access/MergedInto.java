package kith.access;

import java.util.UUID;

/** The record that was asked for leads to another of the same person: whoever asked is led there, with all they typed. */
public class MergedInto extends RuntimeException {

    private final transient UUID survivor;

    public MergedInto(UUID survivor) {
        super("Merged", null, false, false);
        this.survivor = survivor;
    }

    public UUID survivor() {
        return survivor;
    }
}
