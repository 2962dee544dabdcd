package kith.people.search;

import java.util.regex.Pattern;

/** How a word sounds, roughly, across the spellings that meet in England: consonants only, those that are confused made one. */
public final class Sound {

    private static final Pattern SILENT_FIRST = Pattern.compile("^[kgp]n");
    private static final Pattern R_FIRST = Pattern.compile("^(wr|rh)");
    private static final Pattern W_FIRST = Pattern.compile("^(hw|wh)");
    /** The w of Brown and Chowdhury is part of a vowel; that of Kowalski is not. */
    private static final Pattern VOWEL_W = Pattern.compile("(?<=[aeo])w(?![aeiouy])");
    private static final Pattern SOFT_C = Pattern.compile("c(?=[eiy])");
    private static final Pattern SOFT_G = Pattern.compile("g(?=[eiy])");
    /** In this order: English silent letters, German and Polish, digraphs, aspirated consonants. */
    private static final String[][] ALIKE = {
        {"oui", "ewi"}, {"ough", "o"}, {"aigh", "a"}, {"eigh", "a"}, {"igh", "i"}, {"tsch", "c"}, {"sch", "s"}, {"tch", "c"}, {"szcz", "s"}, {"krz", "kr"},
        {"sz", "s"}, {"cz", "c"}, {"rz", "z"}, {"sh", "s"}, {"ks", "x"}, {"ph", "f"}, {"dd", "t"}, {"th", "t"}, {"ck", "k"}, {"ch", "c"},
        {"kh", "k"}, {"gh", "g"}, {"dh", "t"}, {"bh", "b"}, {"zh", "z"}};
    private static final String CONFUSED = "vwqcgzjdx";
    private static final String ONE_OF_THEM = "ffkkkssts";
    private static final String HARDLY_HEARD = "aeiouyh";

    private Sound() {}

    /** @param word of small letters without accents */
    public static String of(String word) {
        var s = W_FIRST.matcher(R_FIRST.matcher(SILENT_FIRST.matcher(word).replaceFirst("n")).replaceFirst("r")).replaceFirst("w");
        for (var pair : ALIKE) s = s.replace(pair[0], pair[1]);
        return consonants(SOFT_G.matcher(SOFT_C.matcher(VOWEL_W.matcher(s).replaceAll("")).replaceAll("s")).replaceAll("j"));
    }

    private static String consonants(String s) {
        var heard = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int confused = CONFUSED.indexOf(c);
            if (confused >= 0) c = ONE_OF_THEM.charAt(confused);
            if (HARDLY_HEARD.indexOf(c) >= 0) {
                if (!heard.isEmpty()) continue;
                c = 'a';
            }
            if (heard.isEmpty() || heard.charAt(heard.length() - 1) != c) heard.append(c);
        }
        return heard.toString();
    }
}
