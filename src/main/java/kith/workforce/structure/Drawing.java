package kith.workforce.structure;

import java.util.List;

/** The picture, measured and placed; the template only writes it. */
public record Drawing(int width, int height, String says, List<Box> boxes, List<Card> cards, List<Path> lines, List<Tie> ties) {

    /** A body, a service area or the head of a group. */
    /** @param address the page of the group or service area; null where it has none */
    public record Box(int x, int y, int w, int h, String kind, List<Words> words, String address, String says) {}

    /** @param size title, name, plain, small; with alarm where somebody is missing */
    public record Words(int x, int y, String size, String words) {}

    /**
     * @param kind   the kind of work by its place in the model: a colour that repeats what the words say
     * @param asked  what the check says of it
     */
    public record Card(int x, int y, int w, int h, String address, String says, int kind, List<String> asked, boolean changed, List<Words> words, List<Chair> chairs, Load load) {}

    public record Chair(int x, int y, String look, String letter, boolean leads, String says) {}

    /** The children now beside the band the hub is made for, along the foot of the card. */
    public record Load(int x, int y, int w, int bandX, int bandW, int at, boolean outside, String words) {}

    public record Path(String d) {}

    /** Two hubs that cover for each other; dashed where only one knows of it. */
    public record Tie(String d, boolean oneWay, String says) {}
}
