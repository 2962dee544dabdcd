package kith.docs;

import java.util.ArrayList;
import java.util.List;

/** A picture of boxes, words and arrows. The words are text: they can be searched, read aloud and copied. */
final class Svg {

    private final int wide;
    private final StringBuilder drawn = new StringBuilder();

    Svg(int wide) {
        this.wide = wide;
    }

    void box(int x, int y, int wide, int high, int round, String fill, String stroke, boolean dashed) {
        drawn.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\"%s/>\n".formatted(x, y, wide, high, round, fill,
            stroke.equals("none") ? "" : " stroke=\"" + stroke + "\" stroke-width=\"2\"" + (dashed ? " stroke-dasharray=\"6 4\"" : "")));
    }

    void line(int x, int y, int toX, int toY, String colour, int thick) {
        drawn.append("<path d=\"M%d %dL%d %d\" stroke=\"%s\" stroke-width=\"%d\"/>\n".formatted(x, y, toX, toY, colour, thick));
    }

    void arrow(int x, int toX, int y) {
        drawn.append("<path d=\"M%d %dH%d\" stroke=\"#505a5f\" stroke-width=\"2\"/><path d=\"M%d %dl-9 -5v10z\" fill=\"#505a5f\"/>\n".formatted(x, y, toX - 8, toX, y));
    }

    void text(int x, int y, int size, String weight, String colour, String text) {
        drawn.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s fill=\"%s\">%s</text>\n".formatted(x, y, size, weight.equals("bold") ? " font-weight=\"bold\"" : "", colour,
            text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }

    String made(int high) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-family=\"Helvetica, Arial, sans-serif\">\n<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n%s</svg>\n"
            .formatted(wide, high, wide, high, wide, high, drawn);
    }

    /** About as wide as the letters of the usual faces are. */
    static int width(String text, int size, boolean bold) {
        double letters = 0;
        for (var letter : text.toCharArray()) letters += "il.,;:'|!()j ft·".indexOf(letter) >= 0 ? 0.32 : "mwMW".indexOf(letter) >= 0 ? 0.88 : Character.isUpperCase(letter) ? 0.7 : 0.56;
        return (int) Math.ceil(letters * size * (bold ? 1.07 : 1));
    }

    static List<String> wrap(String text, int wide, int size) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word, size, false) > wide) {
                lines.add(line);
                line = "";
            }
            line = line.isEmpty() ? word : line + " " + word;
        }
        if (!line.isEmpty()) lines.add(line);
        return lines;
    }
}
