package kith.ui;

/** A place in the main navigation. A package offers one by declaring a bean; the right, where given, is the name of what access calls a permission. */
public record Destination(String words, String address, int order, String right) {

    public static Destination of(String words, String address, int order) {
        return new Destination(words, address, order, null);
    }

    public Destination needs(String right) {
        return new Destination(words, address, order, right);
    }
}
