package kith.ui;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of a form that states how something is now, such as the GP: its field, what it is called, and whether two people's words may stand one below the other. */
public record Stated(String name, String label, boolean both, Map<String, String> labels, boolean aName) {

    public static Stated of(String name, String label) { return new Stated(name, label, false, Map.of(), false); }

    public static Stated words(String name, String label) { return new Stated(name, label, true, Map.of(), false); }

    /** One of a few codes, or some of them with commas between, with the words for each. */
    public static Stated coded(String name, String label, Map<String, String> labels) { return new Stated(name, label, false, labels, false); }

    /** What is stated of somebody, by whose name the part is called. */
    public static Stated ofSomebody(String name, String who, Map<String, String> labels) { return new Stated(name, who, false, labels, true); }

    /** In the middle of a sentence. */
    String amid() { return aName ? label : Say.amid(label); }

    public String shown(String value) {
        if (value.isEmpty()) return "Nothing";
        return labels.isEmpty() ? value : Stream.of(value.split(",")).map(each -> labels.getOrDefault(each, each)).collect(Collectors.joining(", "));
    }
}
