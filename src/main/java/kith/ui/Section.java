package kith.ui;

/**
 * One of the parts a long record is read in, each with an address of its own, so it works without a script and can be sent to a colleague.
 *
 * @param later the part is not what matters now, and waits behind "More" unless it is the one that is read
 */
public record Section(String words, String address, boolean current, Integer count, boolean later) {

    public static Section of(String words, String address, boolean current) { return new Section(words, address, current, null, false); }

    public Section counting(int things) { return new Section(words, address, current, things, later); }

    public Section later(boolean later) { return new Section(words, address, current, count, later); }

    public boolean inRow() { return current || !later; }
}
