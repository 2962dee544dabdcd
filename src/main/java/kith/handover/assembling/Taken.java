package kith.handover.assembling;

import java.util.List;
import java.util.stream.Stream;

/** What the record says for one part of the summary, and where it stands there. @param inside more than somebody outside the service is told */
public record Taken(String text, List<String> from, boolean inside) {

    public static final Taken NOTHING = new Taken("", List.of(), false);

    static Taken of(List<String> lines, String from) {
        return lines.isEmpty() ? NOTHING : new Taken(String.join("\n", lines), List.of(from), false);
    }

    Taken and(Taken more) {
        if (more.text.isEmpty()) return this;
        if (text.isEmpty()) return more;
        return new Taken(text + "\n\n" + more.text, Stream.concat(from.stream(), more.from.stream()).toList(), inside || more.inside);
    }

    Taken forInside() {
        return new Taken(text, from, true);
    }

    public String sources() {
        return from.isEmpty() ? null : "From the record: " + String.join("; ", from) + ". Change it as you like";
    }
}
