package kith.exchange.demo.write;

import java.io.PrintWriter;

/** XML, an element a line, in the order in which it is asked for. */
final class Markup {

    private final PrintWriter out;
    private int depth;

    Markup(PrintWriter out) {
        this.out = out;
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    void in(String name, Runnable inside) {
        line("<" + name + ">");
        depth++;
        inside.run();
        depth--;
        line("</" + name + ">");
    }

    /** Nothing where the value is null. */
    void put(String name, Object value) {
        if (value != null) line("<" + name + ">" + escaped(value.toString()) + "</" + name + ">");
    }

    private void line(String text) {
        out.println("  ".repeat(depth) + text);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
