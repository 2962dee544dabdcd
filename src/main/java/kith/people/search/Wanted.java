package kith.people.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.people.search.Dictionary.Near;

/**
 * For the database: which words of names to look for, and how much finding each says of each place. A typed word is a place, and so is
 * either half of one that is no name.
 */
final class Wanted {

    private static final float LIKE_A_WORD = 0.7f;
    private static final float HALF = 0.5f;
    private static final int BEGINNINGS = 10;
    /** Parts of a name that are looked for only together with what follows: very many names begin so. */
    private static final Set<String> PARTICLES = Set.of("al", "el", "ap", "ab", "de", "di", "da", "du", "la", "le", "mc", "st");

    private final Dictionary dictionary;
    private final int nearest;
    private final Map<String, Map<Integer, Float>> words = new LinkedHashMap<>();
    private int places;

    Wanted(List<String> typed, Dictionary dictionary, int nearest) {
        this.dictionary = dictionary;
        this.nearest = nearest;
        this.places = typed.size();
        for (int i = 0; i < typed.size(); i++) {
            one(typed.get(i), i);
            if (i > 0) joined(Letters.cut(typed.get(i - 1) + typed.get(i)), i);
        }
    }

    private void one(String word, int place) {
        // as typed, also where the dictionary has not heard of it yet
        add(new Near(word, 1), place);
        var near = dictionary.neighbours(word, nearest);
        for (var each : near) add(each, place);
        if (word.length() > 1 && !PARTICLES.contains(word)) for (var each : dictionary.beginning(word, BEGINNINGS)) add(each, place);
        if (near.isEmpty() || near.getFirst().likeness() < LIKE_A_WORD) for (var each : dictionary.alike(word, nearest)) add(each, place);
        if (!dictionary.knows(word)) halves(word);
    }

    /** Neighbours run together count for both. */
    private void joined(String word, int place) {
        var near = new ArrayList<>(dictionary.neighbours(word, nearest));
        near.add(new Near(word, 1));
        for (var each : near) {
            add(each, place - 1);
            add(each, place);
        }
    }

    /** Where a word is no name, it may be two that lost their space. */
    private void halves(String word) {
        int before = words.size();
        for (int at = 3; at <= word.length() - 3; at++) {
            if (dictionary.knows(word.substring(0, at))) add(new Near(word.substring(0, at), HALF), places);
            if (dictionary.knows(word.substring(at))) add(new Near(word.substring(at), HALF), places + 1);
        }
        if (words.size() > before) places += 2;
    }

    private void add(Near near, int place) {
        words.computeIfAbsent(near.word(), any -> new LinkedHashMap<>()).merge(place, near.likeness(), Math::max);
    }

    int places() {
        return places;
    }

    String[] words() {
        return words.keySet().toArray(String[]::new);
    }

    /** Beside each word what it says of this place; null where nothing. */
    Float[] likenesses(int place) {
        return words.values().stream().map(of -> of.get(place)).toArray(Float[]::new);
    }
}
