package kith.ui;

/**
 * A place in the main navigation. A package offers one by declaring a bean; the right, where given, is the name of what access calls a permission.
 *
 * @param under the heading that gathers it with its like in a menu that would be too long
 */
public record Destination(String words, String address, int order, String right, String under) {

    public static Destination of(String words, String address, int order) {
        return new Destination(words, address, order, null, null);
    }

    public Destination needs(String right) {
        return new Destination(words, address, order, right, under);
    }

    public Destination under(String heading) {
        return new Destination(words, address, order, right, heading);
    }
}
