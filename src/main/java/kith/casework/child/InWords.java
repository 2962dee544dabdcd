package kith.casework.child;

import kith.ui.Screen;

/** Codes as people say them, where no code set gives the words. */
public final class InWords {

    private InWords() {}

    public static String plain(String code) {
        var words = code.replace('-', ' ');
        return Screen.term(Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }
}
