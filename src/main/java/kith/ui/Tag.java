package kith.ui;

/** A short status in words, with a colour that repeats it. */
public record Tag(String words, Tone tone) {

    public static Tag of(String words, Tone tone) { return new Tag(words, tone); }
}
