package kith.hub.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two people wrote in one field at once. What each changed of the text that both began with is kept, line by line; where both changed the same
 * lines, both versions stand, marked, and somebody settles which. Nothing typed is lost.
 */
public final class Merge {

    static final String OPEN = "«Two versions, keep what is right»";
    static final String BETWEEN = "«or»";
    static final String CLOSE = "«end»";

    private Merge() {}

    /** Whether somebody still has to settle what stands. */
    public static boolean unsettled(String text) {
        return text.contains(OPEN) || text.contains(CLOSE);
    }

    /** One answer of a few: what nobody else changed meanwhile is taken; of two that differ the one that was there stands, and whoever came second is told. */
    public static String choice(String was, String mine, String theirs) {
        return theirs.equals(was) ? mine : theirs;
    }

    /** Whether two answered one question, and not alike. */
    static boolean atOdds(String was, String mine, String theirs) {
        return !mine.equals(was) && !theirs.equals(was) && !mine.equals(theirs);
    }

    /** @param was what {@code mine} began with; {@code theirs} what stands now */
    public static String text(String was, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(was)) return mine;
        if (mine.equals(was)) return theirs;
        var base = lines(was);
        var one = lines(mine);
        var other = lines(theirs);
        var merged = new ArrayList<String>();
        int[] inMine = matches(base, one);
        int[] inTheirs = matches(base, other);
        int b = 0, m = 0, t = 0;
        while (b < base.size() || m < one.size() || t < other.size()) {
            if (b < base.size() && inMine[b] == m && inTheirs[b] == t) {
                merged.add(base.get(b));
                b++;
                m++;
                t++;
                continue;
            }
            int next = b;
            while (next < base.size() && (inMine[next] < m || inTheirs[next] < t)) next++;
            int toMine = next < base.size() ? inMine[next] : one.size();
            int toTheirs = next < base.size() ? inTheirs[next] : other.size();
            both(base.subList(b, next), one.subList(m, toMine), other.subList(t, toTheirs), merged);
            b = next;
            m = toMine;
            t = toTheirs;
        }
        return String.join("\n", merged);
    }

    private static void both(List<String> was, List<String> mine, List<String> theirs, List<String> merged) {
        if (mine.equals(theirs) || theirs.equals(was)) merged.addAll(mine);
        else if (mine.equals(was)) merged.addAll(theirs);
        else if (was.size() > 1 && was.size() == mine.size() && was.size() == theirs.size())
            for (int i = 0; i < was.size(); i++) both(was.subList(i, i + 1), mine.subList(i, i + 1), theirs.subList(i, i + 1), merged);
        else merged.add(bothAdded(String.join("\n", was), String.join("\n", mine), String.join("\n", theirs)));
    }

    /** Both only went on writing: one after the other. Whoever goes on in the line that was there comes first. */
    private static String bothAdded(String was, String mine, String theirs) {
        if (mine.startsWith(theirs)) return mine;
        if (theirs.startsWith(mine)) return theirs;
        boolean fresh = was.isBlank();
        if (mine.startsWith(was) && theirs.startsWith(was)) {
            var mineOn = mine.substring(was.length());
            var theirsOn = theirs.substring(was.length());
            if (fresh || theirsOn.startsWith("\n") && mineOn.startsWith("\n")) return theirs + "\n" + mineOn.replaceFirst("^\n", "");
            if (theirsOn.startsWith("\n")) return was + mineOn + theirsOn;
            if (mineOn.startsWith("\n")) return was + theirsOn + mineOn;
        }
        return OPEN + "\n" + theirs + "\n" + BETWEEN + "\n" + mine + "\n" + CLOSE;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
    }

    /** For each line of the base where it stands in the other, in order; -1 where it is gone: the longest that both have in common. */
    private static int[] matches(List<String> base, List<String> other) {
        int rows = base.size(), columns = other.size();
        var longest = new int[rows + 1][columns + 1];
        for (int r = rows - 1; r >= 0; r--)
            for (int c = columns - 1; c >= 0; c--)
                longest[r][c] = base.get(r).equals(other.get(c)) ? longest[r + 1][c + 1] + 1 : Math.max(longest[r + 1][c], longest[r][c + 1]);
        var found = new int[rows];
        Arrays.fill(found, -1);
        for (int r = 0, c = 0; r < rows && c < columns; )
            if (base.get(r).equals(other.get(c))) found[r++] = c++;
            else if (longest[r + 1][c] >= longest[r][c + 1]) r++;
            else c++;
        return found;
    }
}
