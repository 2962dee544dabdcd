package kith.ui;

/** A place in the main navigation. A package offers one by declaring a bean; a right, where given, is asked of the request. */
public record Destination(String words, String address, int order, String right) {

    public static Destination of(String words, String address, int order) {
        return new Destination(words, address, order, null);
    }
}
