package kith.people;

import java.util.ArrayList;
import java.util.List;

/**
 * How somebody can be reached without putting anybody in danger: it stands beside their number wherever the number stands.
 *
 * @param said in free words, as a file brings it: it may be a way that is safe or one that is not, and is neither turned into the other
 */
public record SafeContact(String how, String when, String never, String said) {

    public static final SafeContact UNKNOWN = new SafeContact(null, null, null, null);

    /** What must not happen comes first. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        add(lines, "Never", never);
        add(lines, "Safe contact", said);
        add(lines, "How", how);
        add(lines, "When", when);
        return lines;
    }

    private static void add(List<String> lines, String term, String words) {
        if (words != null && !words.isBlank()) lines.add(term + ": " + words.strip());
    }
}
