package kith.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One element of an XML file, with what stands in it; names are met without regard to case. */
final class Element implements Cells {

    private final String name;
    private final long line;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String name, long line) {
        this.name = name.toLowerCase(Locale.ROOT);
        this.line = line;
    }

    void add(Element child) {
        children.add(child);
    }

    void say(String more) {
        text.append(more);
    }

    String text() {
        return text.toString();
    }

    boolean named(String other) {
        return name.equals(other.toLowerCase(Locale.ROOT));
    }

    List<Element> all(String childName) {
        return children.stream().filter(each -> each.named(childName)).toList();
    }

    /** An empty one where there is none. */
    Element first(String childName) {
        for (var each : children) if (each.named(childName)) return each;
        return new Element(childName, line);
    }

    @Override
    public String get(String childName) {
        return first(childName).text();
    }

    @Override
    public long line() {
        return line;
    }
}
