package kith.ui;

/** One of the parts a long record is read in, each with an address of its own, so it works without a script and can be sent to a colleague. */
public record Section(String words, String address, boolean current, Integer count) {

    public static Section of(String words, String address, boolean current) { return new Section(words, address, current, null); }

    public Section counting(int things) { return new Section(words, address, current, things); }
}
