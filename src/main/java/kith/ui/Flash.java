package kith.ui;

import java.io.Serializable;
import java.util.List;

/** What the next page says about what was just done, and where what comes next is done. */
public record Flash(Kind kind, String words, List<Link> links) implements Serializable {

    public enum Kind { DONE, NOTE, IMPORTANT }

    public record Link(String words, String href) implements Serializable {}

    public Flash {
        links = links == null ? List.of() : List.copyOf(links);
    }

    private Flash(Kind kind, String words) {
        this(kind, words, List.of());
    }

    public static Flash done(String words) { return new Flash(Kind.DONE, words); }

    public static Flash note(String words) { return new Flash(Kind.NOTE, words); }

    public static Flash important(String words) { return new Flash(Kind.IMPORTANT, words); }

    public Flash leadingTo(List<Link> links) { return new Flash(kind, words, links); }
}
