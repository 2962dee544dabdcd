package kith.exchange.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found wrong while a file was read, in the order in which it was found. */
public final class Problems {

    /** Beyond this a list helps nobody: the rest is counted. */
    private static final int LISTED = 20_000;
    private static final int SHOWN = 60;

    private final List<Problem> found = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> children = new LinkedHashSet<>();
    private long count;

    public void add(String file, long line, String child, String what, String mend) {
        count++;
        if (child != null) children.add(shown(child));
        if (found.size() < LISTED) found.add(new Problem(file, line, child == null ? null : shown(child), what, mend));
    }

    /** Of what was found since there were so many, where it does not yet say what became of it. */
    void leftOut(int before, String said) {
        for (int at = before; at < found.size(); at++) {
            var each = found.get(at);
            if (!each.mend().contains("left out") && !each.mend().contains("loaded")) found.set(at, new Problem(each.file(), each.line(), each.child(), each.what(), each.mend() + " " + said));
        }
    }

    /** Worth knowing, nothing to mend. */
    public void note(String text) {
        notes.add(text);
    }

    public boolean none() {
        return count == 0;
    }

    public long count() {
        return count;
    }

    public List<Problem> found() {
        return found;
    }

    public Set<String> notes() {
        return notes;
    }

    /** Whom the problems are about. */
    public Set<String> children() {
        return children;
    }

    public long unlisted() {
        return count - found.size();
    }

    /** What a file said, safe to print: short, on one line, without control characters. */
    static String shown(String text) {
        var plain = text.codePoints().limit(SHOWN).map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return text.codePointCount(0, text.length()) > SHOWN ? plain + "... (" + text.length() + " characters)" : plain;
    }
}
