package kith.people.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first line of an address among what was typed about somebody.
 *
 * @param line as typed
 * @param name the street alone, run together
 * @param rest what else was typed
 */
public record Street(String line, String name, String rest) {

    private static final Set<String> KINDS = Set.of("street", "road", "avenue", "lane", "close", "drive", "crescent", "court", "garden", "gardens", "grove", "way", "place", "terrace", "walk", "square", "mews",
        "rise", "row", "hill", "view", "green", "parade", "yard", "croft");
    private static final String WORD = "[\\p{L}'’.-]+";
    private static final String FLAT = "(?:(?:flat|apartment|unit) ?\\w{1,4},? )?";
    private static final String HOUSE = "\\d{1,3}[a-z]?(?:-\\d{1,3})?,? ";
    /** "7 years", or "aged 7": that number is nobody's house. */
    private static final Pattern LINE = Pattern.compile("(?iu)(?<![\\p{Alnum}/.-])(?<!aged? )" + FLAT + HOUSE + "(?!(?:years?|yrs?|y|months?|mths?|m|old)\\b)((?:" + WORD + " ){1,3}(?:" + String.join("|", KINDS)
        + ")\\b|(?:" + WORD + " ){1,2}(?:st|rd|ave|dr|cl|cres)\\b\\.?(?= ?,| ?$)|(?:heol|ffordd|stryd) " + WORD + ")");
    private static final Pattern NUMBERED = Pattern.compile("(?iu)^" + FLAT + HOUSE);

    public static Optional<Street> in(String typed) {
        var found = LINE.matcher(typed);
        if (!found.find()) return Optional.empty();
        var rest = new StringBuilder(typed).replace(found.start(), found.end(), " ").toString();
        return Optional.of(new Street(found.group(), joined(found.group(1)), rest));
    }

    /** Of a whole line; empty where it has no house number, because the line itself is the street then. */
    static Optional<String> of(String line) {
        if (line == null) return Optional.empty();
        var found = NUMBERED.matcher(line.strip());
        return found.find() ? Optional.of(joined(line.strip().substring(found.end()))) : Optional.empty();
    }

    /** @return where the last word stands that may be the kind of a street that another word names; -1 where none does */
    static int kind(List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) if (KINDS.contains(words.get(i))) return i;
        return -1;
    }

    /** One word or two name it. */
    static Set<String> names(List<String> words, int kind) {
        var names = new LinkedHashSet<String>();
        for (int from = kind - 1; from >= Math.max(0, kind - 2); from--) names.add(joined(String.join(" ", words.subList(from, kind + 1))));
        return names;
    }

    private static String joined(String text) {
        return Letters.cut(Letters.joined(text));
    }
}
