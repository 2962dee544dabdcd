package kith.casework.child;

/** Codes as people say them, where no code set gives the words. */
public final class InWords {

    private InWords() {}

    public static String plain(String code) {
        var words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static String hub(String code) {
        return plain(code);
    }
}
