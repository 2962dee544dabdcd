package kith.ui;

/** A colour that only repeats what the words say. */
public enum Tone {
    GREY, BLUE, TEAL, GREEN, YELLOW, ORANGE, RED, PURPLE;

    public String css() { return "govuk-tag--" + name().toLowerCase(java.util.Locale.ROOT); }


    public String badge() { return "kith-badge--" + name().toLowerCase(java.util.Locale.ROOT); }
}
