package kith.people.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is left of a name when case, accents, apostrophes and hyphens are gone: the form in which names are compared. */
public final class Letters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SILENT = Pattern.compile("['’‘ʻʼ`´.]+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private static final int LONGEST = 40;

    private Letters() {}

    static String plain(String text) {
        if (text == null) return "";
        boolean ascii = text.chars().allMatch(c -> c < 128);
        var plain = text.toLowerCase(Locale.ROOT);
        if (!ascii) plain = folded(plain);
        return BETWEEN.matcher(SILENT.matcher(plain).replaceAll("")).replaceAll(" ").strip();
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("")
            .replace("ł", "l").replace("ø", "o").replace("ß", "ss").replace("đ", "d").replace("ð", "d").replace("þ", "th").replace("æ", "ae").replace("œ", "oe").replace("ı", "i");
    }

    static List<String> words(String text) {
        var plain = plain(text);
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    static String joined(String text) {
        return plain(text).replace(" ", "");
    }

    /** Of forenames or a surname: each word, and neighbours run together, because hyphens and spaces are what is forgotten first. */
    public static Set<String> ofName(String name) {
        var words = words(name);
        var all = new LinkedHashSet<String>();
        for (var word : words) if (word.length() > 2 || words.size() == 1) all.add(word);
        all.addAll(neighbours(words));
        if (words.size() > 2) all.add(String.join("", words));
        return all.stream().map(Letters::cut).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Longer words are no name, and would be a burden in the dictionary. */
    static String cut(String word) {
        return word.substring(0, Math.min(LONGEST, word.length()));
    }

    static List<String> neighbours(List<String> words) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < words.size(); i++) pairs.add(words.get(i - 1) + words.get(i));
        return pairs;
    }

    /** 07700 900123, however it is grouped and with or without the country. */
    static String digits(String text) {
        if (text == null) return "";
        var digits = text.replaceAll("[^0-9]", "");
        return digits.startsWith("44") && digits.length() > 10 ? "0" + digits.substring(2) : digits;
    }
}
