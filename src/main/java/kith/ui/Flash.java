package kith.ui;

import java.io.Serializable;

/** What the next page says about what was just done. */
public record Flash(Kind kind, String words) implements Serializable {

    public enum Kind { DONE, NOTE, IMPORTANT }

    public static Flash done(String words) { return new Flash(Kind.DONE, words); }

    public static Flash note(String words) { return new Flash(Kind.NOTE, words); }

    public static Flash important(String words) { return new Flash(Kind.IMPORTANT, words); }
}
