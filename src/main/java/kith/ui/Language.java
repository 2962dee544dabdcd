package kith.ui;

import java.util.Optional;
import java.util.stream.Stream;

/** A language in which people outside the service are spoken to. Those who work in it read English. */
public enum Language {

    ENGLISH("en", "en-GB", "English"), WELSH("cy", "cy", "Cymraeg");

    private final String code;
    private final String tag;
    private final String itself;

    Language(String code, String tag, String itself) {
        this.code = code;
        this.tag = tag;
        this.itself = itself;
    }

    /** As in an address, and in the names of the files of words. */
    public String code() { return code; }

    /** As a browser or a screen reader wants it. */
    public String tag() { return tag; }

    /** What those who speak it call it. */
    public String itself() { return itself; }

    public static Optional<Language> of(String code) { return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst(); }
}
