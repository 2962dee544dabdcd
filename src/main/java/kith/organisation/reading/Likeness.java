package kith.organisation.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word somebody probably meant. */
final class Likeness {

    private static final int CLOSE = 2;

    private Likeness() { }

    static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream().filter(k -> steps(word, k) <= CLOSE).min(Comparator.comparingInt(k -> steps(word, k)));
    }

    /** Letters to change, add or leave out to come from one word to the other. */
    private static int steps(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int same = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
